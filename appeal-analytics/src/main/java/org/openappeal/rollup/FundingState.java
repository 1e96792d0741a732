package org.openappeal.rollup;

/** What has become of a part of a budget. */
enum FundingState {
  RECEIVED(new Member("received", "Received", 0)),
  REQUIRED(new Member("required", "Required", 1)),
  LATER_YEARS(new Member("later-years", "Later years", 2)),
  UNSPECIFIED(Member.UNSPECIFIED);

  private final Member member;

  FundingState(Member member) {
    this.member = member;
  }

  Member member() {
    return member;
  }
}
