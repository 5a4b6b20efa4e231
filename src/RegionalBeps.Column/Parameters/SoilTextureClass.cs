namespace RegionalBeps.Column.Parameters;

/// <summary>A soil texture class of BEPS with its five layers.</summary>
/// <remarks>
/// The hydraulic values stem from Campbell and Norman (1998, An Introduction to Environmental Biophysics, table 9.1), varied with depth by
/// BEPS.
/// <see cref="Reference"/> is the table of the reference model, slips included; <see cref="Corrected"/> mends two of them: the saturated
/// conductivity of the layers 3 to 5 of sandy clay loam, ten times too large, and the mineral conductivity of layer 3 of clay loam.
/// </remarks>
public sealed class SoilTextureClass
{
    /// <summary>How many layers every texture has.</summary>
    public const int LayerCount = 5;

    private static readonly IReadOnlyList<TableRow> Rows = EmbeddedTable.Read("soil_texture_layers");
    private static readonly Dictionary<int, SoilTextureClass> ReferenceOfCode = ReadAll(string.Empty);
    private static readonly Dictionary<int, SoilTextureClass> CorrectedOfCode = ReadAll("_corrected");

    private SoilTextureClass(int code, IReadOnlyList<TableRow> rows, string version)
    {
        Code = code;
        Name = rows[0].Text("name");
        ClayFraction = rows[0].Number("clay_fraction");
        ClayAndSiltFraction = rows[0].Number("clay_and_silt_fraction");
        Layers = [.. rows.OrderBy(row => row.Number("layer")).Select(row => LayerOf(row, version))];
    }

    /// <summary>
    /// 1 sand, 2 loamy sand, 3 sandy loam, 4 loam, 5 silt loam, 6 sandy clay loam, 7 clay loam, 8 silty clay loam, 9 sandy clay, 10 silty
    /// clay, 11 clay.
    /// </summary>
    public int Code { get; }

    /// <summary>What a soil scientist calls it.</summary>
    public string Name { get; }

    /// <summary>Mass fraction of clay, 0..1.</summary>
    public double ClayFraction { get; }

    /// <summary>Mass fraction of clay and silt together, 0..1.</summary>
    public double ClayAndSiltFraction { get; }

    /// <summary>The five layers from the top down, to 2 m.</summary>
    public IReadOnlyList<SoilTextureLayer> Layers { get; }

    /// <summary>The class as the reference model has it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is not 1 to 11.</exception>
    public static SoilTextureClass Reference(int code) => Find(ReferenceOfCode, code);

    /// <summary>The class with its slips mended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is not 1 to 11.</exception>
    public static SoilTextureClass Corrected(int code) => Find(CorrectedOfCode, code);

    private static SoilTextureClass Find(Dictionary<int, SoilTextureClass> classes, int code) =>
        classes.TryGetValue(code, out SoilTextureClass? found)
            ? found
            : throw new ArgumentOutOfRangeException(nameof(code), code, $"Soil texture codes run from 1 to {classes.Count}.");

    private static Dictionary<int, SoilTextureClass> ReadAll(string version) =>
        Rows.GroupBy(row => (int)row.Number("code"))
            .ToDictionary(rows => rows.Key, rows => new SoilTextureClass(rows.Key, [.. rows], version));

    private static SoilTextureLayer LayerOf(TableRow row, string version) => new(
        row.Number("thickness_m"),
        row.Number("campbell_exponent"),
        row.Number($"saturated_conductivity{version}_m_s"),
        row.Number("porosity"),
        row.Number("field_capacity"),
        row.Number("wilting_point"),
        row.Number("saturated_suction_m"),
        row.Number($"mineral_conductivity{version}_w_m_k"),
        row.Number("bulk_density_kg_m3"),
        row.Number("organic_volume_fraction"));
}
