package de.lebenslagen.etl.staging;

import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without checksum files and without Hadoop's own handling of permissions.
 * Hadoop starts a process ({@code chmod}, on Windows {@code winutils.exe}, which nobody has) for
 * every file it makes; the permissions that the operating system gives to new files are right.
 */
public final class LokalesDateisystem extends RawLocalFileSystem {

  /** Made by Hadoop, by name. */
  public LokalesDateisystem() {}

  @Override
  public void setPermission(Path path, FsPermission permission) {
    // The operating system's default for new files stays.
  }
}
