namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>Gathers the problems of one configuration file, and knows where each of its keys stands.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<ConfigurationProblem> _problems = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>The problems so far, in the order of the file.</summary>
    public IReadOnlyList<ConfigurationProblem> InOrder => [.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>Remembers where the value of a key begins.</summary>
    public void Locate(string path, Place place) => _places[path] = place;

    /// <summary>Whether the key was written in the file.</summary>
    public bool IsWritten(string path) => _places.ContainsKey(path);

    /// <summary>Adds a problem at a place.</summary>
    public void Add(Place place, string path, string message) => _problems.Add(new ConfigurationProblem(file, place.Line, place.Column, path, message));

    /// <summary>Adds a problem of a key, at its value or, where the key was left out, at the nearest section around it.</summary>
    public void Add(string path, string message) => Add(PlaceOf(path), path, message);

    /// <summary>Whether a key, something below it or a section around it has a problem, so that a rule about its value cannot be asked.</summary>
    public bool Touches(string path) => _problems.Any(problem => IsAtOrBelow(problem.Path, path) || IsAtOrBelow(path, problem.Path));

    private static bool IsAtOrBelow(string path, string above) =>
        above.Length == 0 || path == above || (path.StartsWith(above, StringComparison.Ordinal) && path[above.Length] is '.' or '[');

    private Place PlaceOf(string path)
    {
        for (string written = path; written.Length > 0; written = written[..Math.Max(0, written.AsSpan().LastIndexOfAny('.', '['))])
        {
            if (_places.TryGetValue(written, out Place place))
            {
                return place;
            }
        }

        return new Place(1, 1);
    }
}
