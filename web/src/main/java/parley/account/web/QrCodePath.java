package parley.account.web;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of an SVG drawing: dark modules as squares, in a field of {@code size} by {@code size}. */
record QrCodePath(int size, String path) {

    /** What a reader needs to see the edge. */
    private static final int MARGIN = 4;

    static QrCodePath of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        return new QrCodePath(code.size + 2 * MARGIN, path.toString());
    }
}
