namespace RegionalBeps.Synthetic.Weather;

/// <summary>Where a day stands between the middles of two seasons.</summary>
/// <param name="First">Index of the earlier season.</param>
/// <param name="WeightOfFirst">Its weight; the squares of the two weights sum to 1, so that the variance stays even.</param>
/// <param name="WeightOfSecond">Weight of the later season.</param>
/// <param name="Warming">Temperature change since the middle of the reference period, K.</param>
public readonly record struct SeasonPosition(int First, double WeightOfFirst, double WeightOfSecond, double Warming);
