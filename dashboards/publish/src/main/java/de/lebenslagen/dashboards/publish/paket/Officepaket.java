package de.lebenslagen.dashboards.publish.paket;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same parts in the same order with the same date: equal content gives equal bytes. */
public final class Officepaket {

  /** The first part that readers expect. */
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  /** A date that says nothing: the earliest that a ZIP can hold. */
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Officepaket() {}

  /** The package written anew, its parts sorted by name and dated alike. */
  public static byte[] normalize(byte[] packed) {
    try {
      return pack(unpack(packed));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a ZIP of parts", e);
    }
  }

  private static Map<String, byte[]> unpack(byte[] packed) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] pack(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      byte[] types = parts.remove(CONTENT_TYPES);
      if (types != null) {
        write(zip, CONTENT_TYPES, types);
      }
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        write(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
