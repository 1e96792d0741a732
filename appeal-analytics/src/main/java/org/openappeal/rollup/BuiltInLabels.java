package org.openappeal.rollup;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
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
    Object source(Project project) {
      return project.primaryService();
    }

    @Override
    Stream<Member> members(Project project) {
      return project.primaryService().stream().map(ServiceCode::value).map(Member::of);
    }
  },
  SERVICES {
    @Override
    Object source(Project project) {
      return ImmutableList.of(project.primaryService(), project.furtherServices());
    }

    @Override
    Stream<Member> members(Project project) {
      return project.services().stream().map(ServiceCode::value).map(Member::of);
    }
  },
  PARTNERS {
    @Override
    Object source(Project project) {
      return project.partners();
    }

    @Override
    Stream<Member> members(Project project) {
      return project.partners().stream().map(Partner::name).distinct().map(Member::of);
    }
  },
  PROJECT {
    @Override
    Object source(Project project) {
      return project.id();
    }

    @Override
    Stream<Member> members(Project project) {
      return Stream.of(new Member(project.id().value(), project.title(), 0));
    }
  },
  CURRENCY {
    @Override
    Object source(Project project) {
      return project.budget().currency();
    }

    @Override
    Stream<Member> members(Project project) {
      return project.budget().currency().stream().map(unit -> Member.of(unit.getCode()));
    }
  };

  /** Returns the part of a project that tells its labels. */
  abstract Object source(Project project);

  abstract Stream<Member> members(Project project);

  @Override
  public ImmutableMap<Member, BigDecimal> apply(Project project) {
    return members(project).collect(toImmutableMap(member -> member, member -> BigDecimal.ONE));
  }
}
