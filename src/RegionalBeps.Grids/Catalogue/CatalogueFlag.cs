namespace RegionalBeps.Grids.Catalogue;

/// <summary>One value of a variable of classes or flags.</summary>
/// <param name="Value">The code.</param>
/// <param name="Meaning">One word of letters, digits and underscores, as CF <c>flag_meanings</c> takes it.</param>
/// <param name="Label">What a legend says, in English.</param>
/// <param name="LabelChinese">What a legend says, in Chinese.</param>
/// <param name="Red">Colour, 0 to 255.</param>
/// <param name="Green">Colour, 0 to 255.</param>
/// <param name="Blue">Colour, 0 to 255.</param>
public sealed record CatalogueFlag(int Value, string Meaning, string Label, string LabelChinese, byte Red, byte Green, byte Blue);
