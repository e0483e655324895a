package de.lebenslagen.ops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Methods fit on a page. The compiler's own parser says where each begins and ends. */
class MethodenlaengeTest {

  private static final int LONGEST_METHOD = 60;

  @Test
  void noMethodIsTooLong() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<File> sources = Projekt.javaFiles().map(f -> f.toFile()).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromFiles(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Laengenmesser(unit, positions, tooLong).scan(unit, null);
      }
    }
    assertThat(tooLong)
        .as("methods over %d lines: give their steps names of their own", LONGEST_METHOD)
        .isEmpty();
  }

  /** Notes the methods of one file that are too long. */
  private static final class Laengenmesser extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Set<String> tooLong;

    Laengenmesser(CompilationUnitTree unit, SourcePositions positions, Set<String> tooLong) {
      this.unit = unit;
      this.positions = positions;
      this.tooLong = tooLong;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        long lines =
            line(positions.getEndPosition(unit, method.getBody()))
                - line(positions.getStartPosition(unit, method.getBody()))
                + 1;
        if (lines > LONGEST_METHOD) {
          String file = Projekt.name(Path.of(unit.getSourceFile().toUri()));
          tooLong.add(file + ": " + method.getName() + ", " + lines);
        }
      }
      return super.visitMethod(method, nothing);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
