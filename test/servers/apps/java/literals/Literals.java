import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads files from standard input, each a line of base64, and prints a line of the strings in each, all as base64. */
public class Literals {
    public static void main(String[] args) throws Exception {
        for (String line : new String(System.in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
            String text = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
            List<String> strings = text.startsWith("quarkus.") ? valuesIn(text) : literalsIn(text);
            StringBuilder printed = new StringBuilder();
            for (String one : strings) {
                printed.append(Base64.getEncoder().encodeToString(one.getBytes(StandardCharsets.UTF_8))).append(' ');
            }
            System.out.println(printed.toString().trim());
        }
    }

    private static List<String> valuesIn(String text) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        List<String> found = new ArrayList<>();
        for (String name : properties.stringPropertyNames().stream().sorted().toList()) {
            // As SmallRye Config goes on: a comma parts a list unless it is escaped, and two dollars are one.
            for (String value : properties.getProperty(name).split("(?<!\\\\),")) {
                found.add(value.replace("\\,", ",").replace("$$", "$"));
            }
        }
        return found;
    }

    private static List<String> literalsIn(String text) throws Exception {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Code.java"), Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, said, List.of("-proc:none"), null, List.of(file));
        List<String> found = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                found.add(String.valueOf(literal.getValue()));
                return null;
            }
        }.scan(task.parse(), null);
        if (!said.getDiagnostics().isEmpty()) throw new IllegalArgumentException(said.getDiagnostics() + "\n" + text);
        return found;
    }
}
