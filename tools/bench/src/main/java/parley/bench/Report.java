package parley.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** The rows of all scenarios, as a Markdown table, and curves, as SVG. */
final class Report {

    private record Row(String scenario, String what, String figures, String load) {}

    private record Curve(String x, String y, Map<String, TreeMap<Double, Double>> series) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Curve> curves = new LinkedHashMap<>();

    void add(String scenario, String what, String figures, String load) {
        rows.add(new Row(scenario, what, figures, load));
        System.out.println("| " + scenario + " | " + what + " | " + figures + " | " + load + " |");
    }

    /** One point of a curve of the chart of this name. */
    void plot(String chart, String xAxis, String yAxis, String series, double x, double y) {
        curves.computeIfAbsent(chart, _ -> new Curve(xAxis, yAxis, new LinkedHashMap<>()))
                .series()
                .computeIfAbsent(series, _ -> new TreeMap<>())
                .put(x, y);
    }

    /** The exponent k of the power law y = c·x^k that fits the curve best (least squares of the logarithms). */
    double order(String chart, String series) {
        var points = requireNonNull(requireNonNull(curves.get(chart)).series().get(series));
        var n = points.size();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (var point : points.entrySet()) {
            var x = Math.log(point.getKey());
            var y = Math.log(point.getValue());
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }

    String asMarkdown() {
        var table = new StringBuilder("| | what | figures | processor |\n|---|---|---|---|\n");
        for (var row : rows)
            table.append("| %s | %s | %s | %s |%n".formatted(row.scenario, row.what, row.figures, row.load));
        return table.toString();
    }

    void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.md"), asMarkdown());
        for (var curve : curves.entrySet()) {
            var file = directory.resolve(curve.getKey().replace(' ', '-')).toString();
            VectorGraphicsEncoder.saveVectorGraphic(
                    chart(curve.getKey(), curve.getValue()), file, VectorGraphicsFormat.SVG);
        }
    }

    private static XYChart chart(String title, Curve curve) {
        var chart = new XYChartBuilder()
                .title(title)
                .xAxisTitle(curve.x())
                .yAxisTitle(curve.y())
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisMin(0.0);
        curve.series()
                .forEach((name, points) ->
                        chart.addSeries(name, new ArrayList<>(points.keySet()), new ArrayList<>(points.values())));
        return chart;
    }

    static String milliseconds(Histogram latencies) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p99 %.1f, max %.0f ms",
                latencies.getValueAtPercentile(50) / 1e6,
                latencies.getValueAtPercentile(99) / 1e6,
                latencies.getMaxValue() / 1e6);
    }
}
