using System.Globalization;
using System.Text;
using System.Xml;

namespace RegionalBeps.Grids.Preview;

/// <summary>A drawing under construction, as SVG. Lengths are pixels from the upper left corner.</summary>
internal sealed class SvgCanvas
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Fonts = "DejaVu Sans, WenQuanYi Micro Hei, Noto Sans CJK SC, Microsoft YaHei, sans-serif";
    private readonly StringBuilder text = new();
    private readonly XmlWriter writer;

    public SvgCanvas(double width, double height)
    {
        writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true });
        writer.WriteStartElement("svg", Namespace);
        Attributes(("width", Number(width)), ("height", Number(height)), ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("font-family", Fonts));
        Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "white"));
    }

    /// <summary>A number as SVG writes it, to a hundredth of a pixel.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A rectangle that <c>url(#name)</c> clips to.</summary>
    public void DefineClip(string name, double x, double y, double width, double height)
    {
        writer.WriteStartElement("clipPath", Namespace);
        Attributes(("id", name));
        Rectangle(x, y, width, height, "black");
        writer.WriteEndElement();
    }

    public void Rectangle(double x, double y, double width, double height, string fill, string stroke = "none", double strokeWidth = 1.0) =>
        Element("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill),
            ("stroke", stroke), ("stroke-width", Number(strokeWidth)));

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width = 1.0) =>
        Element("line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", stroke), ("stroke-width", Number(width)));

    /// <summary>A filled polygon.</summary>
    public void Polygon(string fill, string stroke, params IEnumerable<(double X, double Y)> points) =>
        Element("polygon", ("points", Join(points)), ("fill", fill), ("stroke", stroke), ("stroke-width", "0.8"));

    /// <summary>A line through points, clipped to an area that was defined.</summary>
    public void Polyline(IEnumerable<(double X, double Y)> points, string stroke, double width, string clip, string dashes = "none") =>
        Element("polyline", ("points", Join(points)), ("fill", "none"), ("stroke", stroke), ("stroke-width", Number(width)),
            ("stroke-linejoin", "round"), ("stroke-dasharray", dashes), ("clip-path", $"url(#{clip})"));

    /// <summary>A line of text; <paramref name="anchor"/> is start, middle or end.</summary>
    public void Text(double x, double y, string content, double size, string fill = "#222222", string anchor = "start", bool bold = false)
    {
        writer.WriteStartElement("text", Namespace);
        Attributes(("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("fill", fill), ("text-anchor", anchor));
        if (bold)
        {
            Attributes(("font-weight", "bold"));
        }

        writer.WriteString(content);
        writer.WriteEndElement();
    }

    /// <summary>A PNG picture, embedded.</summary>
    public void Image(double x, double y, double width, double height, byte[] png)
    {
        writer.WriteStartElement("image", Namespace);
        Attributes(("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("preserveAspectRatio", "none"),
            ("href", "data:image/png;base64," + Convert.ToBase64String(png)));
        writer.WriteEndElement();
    }

    /// <summary>The whole drawing.</summary>
    public string Finish()
    {
        writer.WriteEndElement();
        writer.Flush();
        return text.ToString();
    }

    private static string Join(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Namespace);
        Attributes(attributes);
        writer.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            writer.WriteAttributeString(name, value);
        }
    }
}
