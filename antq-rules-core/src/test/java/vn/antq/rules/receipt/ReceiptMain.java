package vn.antq.rules.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a receipt and replays it; a test runs it on several platforms. */
public final class ReceiptMain {

  private ReceiptMain() {}

  /** Prints the receipt, then what came of replaying it, in UTF-8. */
  public static void main(String[] arguments) throws IOException {
    Receipt receipt = Samples.receipt("vi-pham");
    Receipt back = ReceiptReader.read("r", receipt.text().getBytes(StandardCharsets.UTF_8));
    System.out.write(receipt.text().getBytes(StandardCharsets.UTF_8));
    System.out.write(Replay.of(back, Samples.LIBRARY).text().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
