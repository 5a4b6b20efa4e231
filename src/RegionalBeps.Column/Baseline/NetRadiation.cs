namespace RegionalBeps.Column.Baseline;

/// <summary>Net radiation of the layers and of the leaves, W m⁻².</summary>
internal struct NetRadiation
{
    /// <summary>Of the overstory.</summary>
    public double Overstory;

    /// <summary>Of the understory.</summary>
    public double Understory;

    /// <summary>Of the ground.</summary>
    public double Ground;

    /// <summary>Per unit of plant area, by class.</summary>
    public LeafClasses Leaf;

    /// <summary>Short wave and long wave together; a class without area gets the long wave of its layer undivided.</summary>
    public static NetRadiation Of(in ShortwaveRadiation shortwave, LongwaveRadiation longwave, in LeafAreas areas)
    {
        NetRadiation net = default;
        net.Overstory = shortwave.Overstory + longwave.Overstory;
        net.Understory = shortwave.Understory + longwave.Understory;
        net.Ground = shortwave.Ground + longwave.Ground;
        for (int i = 0; i < LeafClasses.Count; i++)
        {
            bool isOverstory = LeafClasses.IsOverstory(i);
            double ofLayer = isOverstory ? longwave.Overstory : longwave.Understory;
            double area = isOverstory ? areas.OverstoryPlant : areas.UnderstoryPlant;
            net.Leaf[i] = shortwave.Leaf[i] + (areas.Plant[i] > 0.0 ? ofLayer / area : ofLayer);
        }

        return net;
    }
}
