using System.Globalization;
using System.Text;
using System.Xml;
using RegionalBeps.Grids.Catalogue;
using RegionalBeps.Grids.Files;
using RegionalBeps.Grids.Preview;

namespace RegionalBeps.Grids.Writing;

/// <summary>
/// The style of a map for QGIS (QML, as of 3.22): the colours, range and names of the catalogue, the same that the preview shows. QGIS takes it
/// up by itself where it lies beside the map under the map's name.
/// </summary>
public static class QgisStyle
{
    private const string Version = "3.22.0";
    private const int Stations = 21;

    /// <summary>Writes the style of a map.</summary>
    /// <param name="path">The final name, ending in <c>.qml</c>.</param>
    /// <param name="variable">What the map shows.</param>
    /// <param name="values">Its values, which set the range of the colours; missing is NaN.</param>
    /// <exception cref="OutputException">The disk is full or cannot be written.</exception>
    public static void Write(string path, CatalogueVariable variable, IReadOnlyList<float> values) =>
        AtomicFile.WriteText(path, Compose(variable, values));

    /// <summary>The style as text.</summary>
    internal static string Compose(CatalogueVariable variable, IReadOnlyList<float> values)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(values);
        StringBuilder text = new();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            writer.WriteDocType("qgis", "http://mrcc.com/qgis.dtd", "SYSTEM", null);
            writer.WriteStartElement("qgis");
            Attributes(writer, ("version", Version), ("styleCategories", "AllStyleCategories"), ("hasScaleBasedVisibilityFlag", "0"));
            writer.WriteStartElement("pipe");
            if (variable.Flags.Count > 0)
            {
                WriteClasses(writer, variable);
            }
            else
            {
                WriteQuantity(writer, variable, values);
            }

            Element(writer, "brightnesscontrast", ("brightness", "0"), ("contrast", "0"), ("gamma", "1"));
            Element(writer, "huesaturation", ("saturation", "0"), ("grayscaleMode", "0"), ("colorizeOn", "0"));
            Element(writer, "rasterresampler", ("maxOversampling", "2"));
            writer.WriteEndElement();
            writer.WriteElementString("blendMode", "0");
            writer.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteClasses(XmlWriter writer, CatalogueVariable variable)
    {
        StartRenderer(writer, "paletted");
        writer.WriteStartElement("colorPalette");
        foreach (CatalogueFlag flag in variable.Flags)
        {
            Element(writer, "paletteEntry", ("value", Number(flag.Value)), ("color", MapPainter.ColourOfClass(flag).ToString()), ("alpha", "255"),
                ("label", $"{flag.Label} {flag.LabelChinese}"));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteQuantity(XmlWriter writer, CatalogueVariable variable, IReadOnlyList<float> values)
    {
        ColourTable colours = ColourTable.Of(variable.Ramp);
        ValueScale scale = ValueScale.Fit([.. values], colours.IsDiverging);
        StartRenderer(writer, "singlebandpseudocolor", ("classificationMin", Number(scale.Low)), ("classificationMax", Number(scale.High)));
        writer.WriteStartElement("rastershader");
        writer.WriteStartElement("colorrampshader");
        Attributes(writer, ("colorRampType", "INTERPOLATED"), ("classificationMode", "1"), ("clip", "0"), ("labelPrecision", "6"),
            ("minimumValue", Number(scale.Low)), ("maximumValue", Number(scale.High)));
        string unit = variable.Unit == "1" ? "" : $" {LegendPanel.Typeset(variable.Unit)}";
        for (int station = 0; station < Stations; station++)
        {
            double position = station / (Stations - 1.0);
            double value = scale.Low + (position * (scale.High - scale.Low));
            Element(writer, "item", ("value", Number(value)), ("color", colours.At(position).ToString()), ("alpha", "255"),
                ("label", Math.Round(value, 6).ToString("G5", CultureInfo.InvariantCulture) + unit));
        }

        writer.WriteStartElement("rampLegendSettings");
        Attributes(writer, ("suffix", unit), ("useContinuousLegend", "1"), ("orientation", "2"), ("direction", "0"), ("minimumLabel", ""),
            ("maximumLabel", ""), ("prefix", ""));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void StartRenderer(XmlWriter writer, string type, params ReadOnlySpan<(string Name, string Value)> more)
    {
        writer.WriteStartElement("rasterrenderer");
        Attributes(writer, ("type", type), ("band", "1"), ("opacity", "1"), ("alphaBand", "-1"), ("nodataColor", ""));
        Attributes(writer, more);
        writer.WriteStartElement("rasterTransparency");
        writer.WriteEndElement();
        writer.WriteStartElement("minMaxOrigin");
        writer.WriteElementString("limits", "None");
        writer.WriteElementString("extent", "WholeRaster");
        writer.WriteElementString("statAccuracy", "Exact");
        writer.WriteEndElement();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void Element(XmlWriter writer, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name);
        Attributes(writer, attributes);
        writer.WriteEndElement();
    }

    private static void Attributes(XmlWriter writer, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            writer.WriteAttributeString(name, value);
        }
    }
}
