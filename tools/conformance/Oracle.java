import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
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
 */
public final class Oracle {
  private static final QName ID = new QName("id");

  private Oracle() {}

  public static void main(String[] styleSheets) throws Exception {
    Processor processor = new Processor(false);
    XsltCompiler compiler = processor.newXsltCompiler();
    List<XsltExecutable> rules = new ArrayList<>();
    for (String styleSheet : styleSheets) rules.add(compiler.compile(new StreamSource(new File(styleSheet))));
    DataInputStream input = new DataInputStream(new BufferedInputStream(System.in, 1 << 20));
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (;;) {
      byte[] bytes;
      try {
        bytes = new byte[input.readInt()];
      } catch (EOFException end) {
        break;
      }
      input.readFully(bytes);
      output.println(verdicts(processor, rules, bytes));
      output.flush();
    }
  }

  private static String verdicts(Processor processor, List<XsltExecutable> rules, byte[] bytes) {
    List<String> verdicts = new ArrayList<>();
    for (XsltExecutable rule : rules) {
      try {
        XdmNode document = processor.newDocumentBuilder().build(new StreamSource(new ByteArrayInputStream(bytes)));
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
