using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RegionalBeps.Pipeline.Configuration.Reading;

/// <summary>
/// Turns YAML text into nodes that know their place. It keeps what a ready-made object model drops or refuses at the first fault: keys that are
/// written twice, whether a value was quoted, and where each key stands.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 32;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, YamlNode> _anchors = [];

    private YamlReader(IScanner scanner)
    {
        _parser = new Parser(scanner);
    }

    /// <summary>Reads the only document of a text; null for a text without content.</summary>
    /// <exception cref="YamlException">The text is not YAML, holds more than one document or is nested too deeply.</exception>
    public static YamlNode? Read(TextReader text)
    {
        Scanner scanner = new(text);
        try
        {
            return new YamlReader(scanner).ReadDocument();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or ArithmeticException)
        {
            // The library's scanner breaks in this way over some texts that it should refuse.
            throw new YamlException(scanner.CurrentPosition, scanner.CurrentPosition,
                "The text makes no sense from here on; look for a bracket, quote or dash that is lacking or too many", exception);
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        YamlNode node = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            throw new YamlException(second.Start, second.End, "A second document begins here ('---'); a configuration is one document");
        }

        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out AnchorAlias? alias))
        {
            return _anchors.TryGetValue(alias.Value, out YamlNode? known)
                ? known
                : throw new YamlException(alias.Start, alias.End, $"The alias '*{alias.Value}' names no anchor that stands before it");
        }

        NodeEvent start = _parser.Current as NodeEvent
            ?? throw new YamlException(_parser.Current?.Start ?? Mark.Empty, _parser.Current?.End ?? Mark.Empty, "A value is expected here");
        if (depth > DeepestNesting)
        {
            throw new YamlException(start.Start, start.End, $"Nested more than {DeepestNesting} levels deep");
        }

        YamlNode node = start switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            _ => ReadSection(depth),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor] = node;
        }

        return node;
    }

    private YamlScalar ReadScalar()
    {
        Scalar scalar = _parser.Consume<Scalar>();
        return new YamlScalar(PlaceOf(scalar), scalar.Value, scalar.Style is ScalarStyle.Plain);
    }

    private YamlList ReadList(int depth)
    {
        Place place = PlaceOf(_parser.Consume<SequenceStart>());
        List<YamlNode> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(place, items);
    }

    private YamlSection ReadSection(int depth)
    {
        Place place = PlaceOf(_parser.Consume<MappingStart>());
        List<YamlEntry> entries = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out Scalar? key))
            {
                ParsingEvent wrong = _parser.Current ?? throw new YamlException("The text ends where a key is expected");
                throw new YamlException(wrong.Start, wrong.End, "A key must be a plain word");
            }

            entries.Add(new YamlEntry(PlaceOf(key), key.Value, ReadNode(depth + 1)));
        }

        return new YamlSection(place, entries);
    }

    private static Place PlaceOf(ParsingEvent parsed) => new((int)parsed.Start.Line, (int)parsed.Start.Column);
}
