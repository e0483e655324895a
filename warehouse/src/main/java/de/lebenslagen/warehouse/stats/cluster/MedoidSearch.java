package de.lebenslagen.warehouse.stats.cluster;

import java.util.Arrays;

/** Finds the medoids with the lowest cost: by trying all where they are few, else by PAM. */
final class MedoidSearch {

  /** So many choices of medoids are tried one by one. */
  private static final long MOST_TRIED = 20_000;

  private static final double GAIN = 1e-12;

  private final Distances distances;

  MedoidSearch(Distances distances) {
    this.distances = distances;
  }

  int[] find(int k) {
    return choices(distances.size(), k) <= MOST_TRIED ? exhaustive(k) : pam(k);
  }

  /** The number of ways to choose k of n, or more than are tried. */
  private static long choices(int n, int k) {
    long choices = 1;
    for (int i = 1; i <= k && choices <= MOST_TRIED; i++) {
      choices = choices * (n - k + i) / i;
    }
    return choices;
  }

  int[] exhaustive(int k) {
    int[] choice = new int[k];
    Arrays.setAll(choice, i -> i);
    int[] best = choice.clone();
    double lowest = cost(best);
    while (advance(choice)) {
      double cost = cost(choice);
      if (cost < lowest - GAIN * lowest) {
        lowest = cost;
        best = choice.clone();
      }
    }
    return best;
  }

  /** Moves on to the next rising choice; false after the last. */
  private boolean advance(int[] choice) {
    int k = choice.length;
    int slot = k - 1;
    while (slot >= 0 && choice[slot] == distances.size() - k + slot) {
      slot--;
    }
    if (slot < 0) {
      return false;
    }
    choice[slot]++;
    for (int i = slot + 1; i < k; i++) {
      choice[i] = choice[i - 1] + 1;
    }
    return true;
  }

  int[] pam(int k) {
    int[] medoids = build(k);
    while (swap(medoids)) {
      Arrays.sort(medoids);
    }
    return medoids;
  }

  private int[] build(int k) {
    int[] medoids = new int[0];
    for (int chosen = 0; chosen < k; chosen++) {
      int[] best = medoids;
      double lowest = Double.MAX_VALUE;
      for (int area = 0; area < distances.size(); area++) {
        int[] with = Arrays.copyOf(medoids, chosen + 1);
        with[chosen] = area;
        double cost = cost(with);
        if (cost < lowest - GAIN * cost) {
          lowest = cost;
          best = with;
        }
      }
      medoids = best;
    }
    return medoids;
  }

  /** Makes the exchange of one medoid that lowers the cost most; false where none does. */
  private boolean swap(int[] medoids) {
    double cost = cost(medoids);
    double lowest = cost;
    int[] best = medoids.clone();
    for (int slot = 0; slot < medoids.length; slot++) {
      int held = medoids[slot];
      for (int area = 0; area < distances.size(); area++) {
        medoids[slot] = area;
        double other = cost(medoids);
        if (other < lowest - GAIN * cost) {
          lowest = other;
          best = medoids.clone();
        }
      }
      medoids[slot] = held;
    }
    System.arraycopy(best, 0, medoids, 0, medoids.length);
    return lowest < cost;
  }

  double cost(int[] medoids) {
    double sum = 0;
    for (int area = 0; area < distances.size(); area++) {
      sum += distances.between(area, nearest(medoids, area));
    }
    return sum;
  }

  int nearest(int[] medoids, int area) {
    int nearest = medoids[0];
    for (int medoid : medoids) {
      if (distances.between(area, medoid) < distances.between(area, nearest)) {
        nearest = medoid;
      }
    }
    return nearest;
  }
}
