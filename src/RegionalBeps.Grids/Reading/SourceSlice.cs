using RegionalBeps.Grids.Time;

namespace RegionalBeps.Grids.Reading;

/// <summary>One step of a series and where it lies.</summary>
/// <param name="Step">The interval or moment, in UTC.</param>
/// <param name="File">Index of the file.</param>
/// <param name="Slice">Index of the slice in the file.</param>
/// <param name="IsRepeated">True if the values are those of the day before, because the file's calendar lacks the day.</param>
internal readonly record struct SourceSlice(TimeStep Step, int File, int Slice, bool IsRepeated);
