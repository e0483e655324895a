package de.lebenslagen.warehouse.stats.segregation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Spreads the smaller of two groups over all residents by lot, without replacement. */
final class Lottery {

  private final TwoGroups groups;
  private final int[] areaOfResident;
  private final int members;

  Lottery(TwoGroups groups) {
    this.groups = groups;
    this.areaOfResident = new int[Math.toIntExact(groups.total())];
    this.members = Math.toIntExact(Math.min(groups.groupTotal(), groups.otherTotal()));
    int next = 0;
    for (int area = 0; area < groups.areas(); area++) {
      int end = next + Math.toIntExact(groups.residents(area));
      Arrays.fill(areaOfResident, next, end, area);
      next = end;
    }
  }

  /** One allocation: a partial Fisher-Yates shuffle of the residents. */
  TwoGroups draw(SplittableRandom random) {
    long[] drawn = new long[groups.areas()];
    for (int m = 0; m < members; m++) {
      int chosen = random.nextInt(m, areaOfResident.length);
      int area = areaOfResident[chosen];
      areaOfResident[chosen] = areaOfResident[m];
      areaOfResident[m] = area;
      drawn[area]++;
    }
    long[] rest = new long[drawn.length];
    for (int area = 0; area < rest.length; area++) {
      rest[area] = groups.residents(area) - drawn[area];
    }
    return groups.groupTotal() <= groups.otherTotal()
        ? new TwoGroups(drawn, rest)
        : new TwoGroups(rest, drawn);
  }
}
