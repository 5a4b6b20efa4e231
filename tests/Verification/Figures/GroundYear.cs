namespace RegionalBeps.Verification.Figures;

/// <summary>A year of ground temperature for a picture.</summary>
/// <param name="Bottom">Depth of the lower face of each layer, m.</param>
/// <param name="Temperature">Daily mean of each layer by the day, degC.</param>
/// <param name="SnowDepth">By the day, m.</param>
internal sealed record GroundYear(double[] Bottom, double[][] Temperature, double[] SnowDepth)
{
    /// <summary>Layer that holds a depth, or -1 below the last.</summary>
    public int LayerAt(double depth) => Array.FindIndex(Bottom, bottom => depth < bottom);

    /// <summary>Temperature on a day at a depth, linear between the middles of the layers, degC.</summary>
    public double At(int day, double depth)
    {
        double[] profile = Temperature[day];
        int lower = Enumerable.Range(0, Bottom.Length).FirstOrDefault(layer => Middle(layer) >= depth, Bottom.Length);
        if (lower == 0 || lower == Bottom.Length)
        {
            return profile[Math.Min(lower, Bottom.Length - 1)];
        }

        double share = (depth - Middle(lower - 1)) / (Middle(lower) - Middle(lower - 1));
        return profile[lower - 1] + share * (profile[lower] - profile[lower - 1]);
    }

    private double Middle(int layer) => 0.5 * (Bottom[layer] + (layer == 0 ? 0.0 : Bottom[layer - 1]));
}
