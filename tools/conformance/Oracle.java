import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmSequenceIterator;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.Xslt30Transformer;

/**
 * Asks the official compiled rules: reads documents from standard input, each after its length (four bytes, highest first), and
 * writes one JSON array a line, with what each style sheet of the command line says: {"fired": {"BR-01": 1}} or {"error": "…"}.
 * With "--rounds N" before the style sheets it judges all documents N times instead and writes, a line each, the seconds of
 * the round and the seconds of processor time it took.
 */
public final class Oracle {
  private static final QName ID = new QName("id");

  private Oracle() {}

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments[0].equals("--rounds") ? Integer.parseInt(arguments[1]) : 0;
    String[] styleSheets = rounds == 0 ? arguments : Arrays.copyOfRange(arguments, 2, arguments.length);
    Processor processor = new Processor(false);
    XsltCompiler compiler = processor.newXsltCompiler();
    List<XsltExecutable> rules = new ArrayList<>();
    for (String styleSheet : styleSheets) rules.add(compiler.compile(new StreamSource(new File(styleSheet))));
    DataInputStream input = new DataInputStream(new BufferedInputStream(System.in, 1 << 20));
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<byte[]> documents = new ArrayList<>();
    for (;;) {
      byte[] bytes;
      try {
        bytes = new byte[input.readInt()];
      } catch (EOFException end) {
        break;
      }
      input.readFully(bytes);
      if (rounds > 0) {
        documents.add(bytes);
        continue;
      }
      output.println(verdicts(processor, rules, bytes));
      output.flush();
    }
    OperatingSystemMXBean clock = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      long processorStart = clock.getProcessCpuTime();
      for (byte[] document : documents) verdicts(processor, rules, document);
      long processorTime = clock.getProcessCpuTime() - processorStart;
      output.println((System.nanoTime() - start) / 1e9 + " " + processorTime / 1e9);
      output.flush();
    }
  }

  private static String verdicts(Processor processor, List<XsltExecutable> rules, byte[] bytes) {
    List<String> verdicts = new ArrayList<>();
    XdmNode document;
    try {
      document = processor.newDocumentBuilder().build(new StreamSource(new ByteArrayInputStream(bytes)));
    } catch (SaxonApiException failure) {
      for (XsltExecutable rule : rules) verdicts.add("{\"error\":" + quoted(String.valueOf(failure.getMessage())) + "}");
      return "[" + String.join(",", verdicts) + "]";
    }
    for (XsltExecutable rule : rules) {
      try {
        Xslt30Transformer transformer = rule.load30();
        transformer.setErrorListener(new Silence());
        XdmDestination report = new XdmDestination();
        transformer.setGlobalContextItem(document);
        transformer.applyTemplates(document, report);
        verdicts.add("{\"fired\":" + fired(report.getXdmNode()) + "}");
      } catch (Exception failure) {
        verdicts.add("{\"error\":" + quoted(String.valueOf(failure.getMessage())) + "}");
      }
    }
    return "[" + String.join(",", verdicts) + "]";
  }

  private static String fired(XdmNode report) {
    Map<String, Integer> counts = new TreeMap<>();
    XdmSequenceIterator<? extends XdmItem> all = report.axisIterator(Axis.DESCENDANT);
    while (all.hasNext()) {
      XdmNode node = (XdmNode) all.next();
      if (node.getNodeKind() != XdmNodeKind.ELEMENT) continue;
      String name = node.getNodeName().getLocalName();
      if (name.equals("failed-assert") || name.equals("successful-report")) counts.merge(node.getAttributeValue(ID), 1, Integer::sum);
    }
    List<String> pairs = new ArrayList<>();
    counts.forEach((id, count) -> pairs.add(quoted(id) + ":" + count));
    return "{" + String.join(",", pairs) + "}";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char letter : text.toCharArray()) {
      if (letter == '"' || letter == '\\') quoted.append('\\').append(letter);
      else if (letter < ' ') quoted.append(' ');
      else quoted.append(letter);
    }
    return quoted.append('"').toString();
  }

  private static final class Silence implements javax.xml.transform.ErrorListener {
    @Override
    public void warning(javax.xml.transform.TransformerException exception) {}

    @Override
    public void error(javax.xml.transform.TransformerException exception) {}

    @Override
    public void fatalError(javax.xml.transform.TransformerException exception) {}
  }
}
