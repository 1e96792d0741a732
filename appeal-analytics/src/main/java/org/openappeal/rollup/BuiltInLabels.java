package org.openappeal.rollup;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.openappeal.model.Partner;
import org.openappeal.model.Project;
import org.openappeal.model.ServiceCode;

/** The labels that projects have by themselves. Constants, so that they are equal in any engine. */
enum BuiltInLabels implements Dimension.LabelFunction {
  PRIMARY_SERVICE {
    @Override
    Stream<Member> members(Project project) {
      return project.primaryService().stream().map(ServiceCode::value).map(Member::of);
    }
  },
  SERVICES {
    @Override
    Stream<Member> members(Project project) {
      return project.services().stream().map(ServiceCode::value).map(Member::of);
    }
  },
  PARTNERS {
    @Override
    Stream<Member> members(Project project) {
      return project.partners().stream().map(Partner::name).distinct().map(Member::of);
    }
  },
  PROJECT {
    @Override
    Stream<Member> members(Project project) {
      return Stream.of(new Member(project.id().value(), project.title(), 0));
    }
  },
  CURRENCY {
    @Override
    Stream<Member> members(Project project) {
      return project.budget().currency().stream().map(unit -> Member.of(unit.getCode()));
    }
  };

  abstract Stream<Member> members(Project project);

  @Override
  public ImmutableMap<Member, BigDecimal> apply(Project project) {
    return members(project).collect(toImmutableMap(member -> member, member -> BigDecimal.ONE));
  }
}
