package de.lebenslagen.warehouse.query.arrow;

import it.unimi.dsi.fastutil.bytes.Byte2IntOpenHashMap;
import it.unimi.dsi.fastutil.bytes.Byte2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ByteOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.strings.ByteDictionaryMap;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;

/**
 * Makes a StringColumn of numbered texts. Only texts that occur enter it. An empty text keeps a key
 * of its own, so {@code isMissing} tells it from a missing value; Tablesaw forgets the difference
 * when rows are copied into another column.
 */
final class Woerterbuch {

  /** The number of a missing value. */
  static final int FEHLT = -1;

  private static final String FEHLT_TEXT = "";

  private Woerterbuch() {}

  static StringColumn column(String name, int[] codes, int size, List<String> texte) {
    int[] counts = new int[texte.size() + 1];
    for (int i = 0; i < size; i++) {
      counts[codes[i] + 1]++;
    }
    DictionaryMap map =
        texte.size() < Byte.MAX_VALUE
            ? small(codes, size, texte, counts)
            : large(codes, size, texte, counts);
    return StringColumn.createInternal(name, map);
  }

  /** Tablesaw's key of a missing value is the largest byte. */
  private static DictionaryMap small(int[] codes, int size, List<String> texte, int[] counts) {
    byte[] keys = new byte[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (byte) (codes[i] < 0 ? Byte.MAX_VALUE : codes[i]);
    }
    Byte2ObjectOpenHashMap<String> byKey = new Byte2ObjectOpenHashMap<>();
    Object2ByteOpenHashMap<String> byText = new Object2ByteOpenHashMap<>();
    byText.defaultReturnValue(Byte.MIN_VALUE);
    Byte2IntOpenHashMap count = new Byte2IntOpenHashMap();
    for (int code = FEHLT; code < texte.size(); code++) {
      if (counts[code + 1] > 0) {
        byte key = code < 0 ? Byte.MAX_VALUE : (byte) code;
        String text = code < 0 ? FEHLT_TEXT : texte.get(code);
        byKey.put(key, text);
        byText.putIfAbsent(text, key);
        count.put(key, counts[code + 1]);
      }
    }
    return new ByteDictionaryMap.ByteDictionaryBuilder()
        .setNextIndex(texte.size())
        .setKeyToValue(byKey)
        .setValueToKey(byText)
        .setKeyToCount(count)
        .setValues(keys)
        .build();
  }

  /** Tablesaw's key of a missing value is the largest int. */
  private static DictionaryMap large(int[] codes, int size, List<String> texte, int[] counts) {
    int[] keys = Arrays.copyOf(codes, size);
    if (counts[0] > 0) {
      for (int i = 0; i < size; i++) {
        keys[i] = keys[i] < 0 ? Integer.MAX_VALUE : keys[i];
      }
    }
    Int2ObjectOpenHashMap<String> byKey = new Int2ObjectOpenHashMap<>();
    Object2IntOpenHashMap<String> byText = new Object2IntOpenHashMap<>();
    byText.defaultReturnValue(Integer.MIN_VALUE);
    Int2IntOpenHashMap count = new Int2IntOpenHashMap();
    for (int code = FEHLT; code < texte.size(); code++) {
      if (counts[code + 1] > 0) {
        int key = code < 0 ? Integer.MAX_VALUE : code;
        String text = code < 0 ? FEHLT_TEXT : texte.get(code);
        byKey.put(key, text);
        byText.putIfAbsent(text, key);
        count.put(key, counts[code + 1]);
      }
    }
    return new IntDictionaryMap.IntDictionaryBuilder()
        .setNextIndex(texte.size())
        .setKeyToValue(byKey)
        .setValueToKey(byText)
        .setKeyToCount(count)
        .setValues(keys)
        .build();
  }
}
