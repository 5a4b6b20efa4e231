using RegionalBeps.Pipeline.Configuration;

namespace RegionalBeps.Pipeline.Tests.Configuration;

public class MutatedConfigurationTests
{
    private static readonly string[] Splinters =
        ["{", "}", "[", "]", ":", " ", "\n", "\t", "-", "*a", "&a", "!!int", "'", "\"", "|", ">", "%", "@", "#", "---", "?", "<<: ", "null", "~", "1e999", "\0", "\uFEFF", "é", "..", "{year", ","];

    [TestCase(1_000)]
    public void A_mutated_file_is_read_or_refused_with_clear_messages(int count)
    {
        int refused = 0;
        for (int seed = 0; seed < count; seed++)
        {
            string text = Mutate(ExampleConfiguration.Text, new Random(seed));
            try
            {
                ConfigurationReader.Parse(text, ExampleConfiguration.File);
            }
            catch (ConfigurationException exception)
            {
                refused++;
                foreach (ConfigurationProblem problem in exception.Problems)
                {
                    Assert.That(problem.Line, Is.InRange(1, text.Split('\n').Length + 1), $"seed {seed}: {problem}");
                    Assert.That(problem.Column, Is.GreaterThanOrEqualTo(1), $"seed {seed}: {problem}");
                    Assert.That(problem.Message, Has.Length.InRange(10, 600).And.Not.Contains("\n").And.Not.Contains("Exception"), $"seed {seed}");
                    Assert.That(problem.Message[^1], Is.EqualTo('.').Or.EqualTo('?'), $"seed {seed}: {problem}");
                }
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}: {exception}\n{text}");
            }
        }

        Assert.That(refused, Is.GreaterThan(count / 2), "mutations that nearly all pass test nothing");
    }

    private static string Mutate(string text, Random random)
    {
        for (int round = random.Next(1, 4); round > 0; round--)
        {
            int place = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - place);
            text = random.Next(5) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, Splinters[random.Next(Splinters.Length)]),
                2 => text.Insert(place, text.Substring(place, length)),
                3 => text.Remove(place, length).Insert(place, Splinters[random.Next(Splinters.Length)]),
                _ => SwapLines(text, random),
            };
        }

        return text;
    }

    private static string SwapLines(string text, Random random)
    {
        string[] lines = text.Split('\n');
        int first = random.Next(lines.Length);
        int second = random.Next(lines.Length);
        (lines[first], lines[second]) = (lines[second], lines[first]);
        return string.Join('\n', lines);
    }
}
