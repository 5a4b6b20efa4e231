using RegionalBeps.Grids.Store;

namespace RegionalBeps.Grids.Tests.Store;

public class ForcingImportTests
{
    [Test]
    public void Every_number_arrives_at_its_cell_variable_and_step_rounded_and_no_more()
    {
        using TemporaryFolder folder = new();
        ForcingLayout layout = SmallForcing.Layout();
        ForcingStore store = SmallForcing.Import(folder.FullName, layout);
        foreach (StoredTile tile in layout.Tiles)
        {
            foreach (int year in layout.Years)
            {
                StepRange steps = layout.Steps.StepsOfYear(year);
                ForcingChunk chunk = store.Read(tile, year);
                Assert.That(chunk.Header.First, Is.EqualTo(layout.Steps.InstantOf(steps.First)));
                for (int variable = 0; variable < SmallForcing.Variables.Length; variable++)
                {
                    int bits = SmallForcing.Variables[variable].MantissaBits;
                    for (int cell = 0; cell < tile.Cells.Count; cell++)
                    {
                        float[] expected = [.. Enumerable.Range(steps.First, steps.Count)
                            .Select(step => MantissaRounding.Round(SmallForcing.Value(variable, step, tile.Cells[cell]), bits))];
                        Assert.That(chunk.Series(variable, cell).SequenceEqual(expected), Is.True, $"{tile.Name} {year} {variable} {cell}");
                    }
                }
            }
        }
    }

    [Test]
    public void Neither_the_order_of_reading_nor_the_memory_changes_a_byte()
    {
        using TemporaryFolder yearly = new(), stepwise = new(), tight = new(), backwards = new(), wholePeriod = new();
        ForcingLayout layout = SmallForcing.Layout(2);
        SmallForcing.Import(yearly.FullName, layout);
        SmallForcing.Import(stepwise.FullName, layout, readingOrder: SmallForcing.StepByStep);
        SmallForcing.Import(tight.FullName, layout, budget: 1);
        SmallForcing.Import(backwards.FullName, layout, budget: 5000, runs => SmallForcing.VariableByVariable(runs).Reverse());
        SmallForcing.Import(wholePeriod.FullName, layout, budget: 5000, runs => SmallForcing.VariableByVariable(runs).OrderBy(at => at.Variable));
        foreach (TemporaryFolder other in new[] { stepwise, tight, backwards, wholePeriod })
        {
            Assert.That(other.AllNames, Is.EqualTo(yearly.AllNames));
            foreach (string name in yearly.AllNames.Where(name => name.EndsWith(".forcing", StringComparison.Ordinal)))
            {
                Assert.That(File.ReadAllBytes(other[name]), Is.EqualTo(File.ReadAllBytes(yearly[name])), name);
            }
        }
    }

    [Test]
    public void How_the_domain_is_cut_into_tiles_changes_no_number()
    {
        using TemporaryFolder many = new(), one = new();
        StoredTile whole = new("all", [.. SmallForcing.Tiles.SelectMany(tile => tile.Cells)]);
        ForcingLayout layout = SmallForcing.Layout(1);
        ForcingChunk all = SmallForcing.Import(one.FullName, SmallForcing.Layout(1, [whole])).Read(whole, 2000);
        ForcingStore tiled = SmallForcing.Import(many.FullName, layout);
        int cellOfAll = 0;
        foreach (ForcingChunk chunk in layout.Tiles.Select(tile => tiled.Read(tile, 2000)))
        {
            for (int cell = 0; cell < chunk.Header.CellCount; cell++, cellOfAll++)
            {
                Assert.That(all.Series(1, cellOfAll).SequenceEqual(chunk.Series(1, cell)), Is.True);
            }
        }
    }

    [Test]
    public void A_year_is_sealed_as_soon_as_its_last_step_is_there_and_nothing_but_chunks_stays()
    {
        using TemporaryFolder folder = new();
        ForcingLayout layout = SmallForcing.Layout();
        ForcingStore store = new(folder.FullName, layout);
        List<ImportProgress> told = [];
        using (ForcingImport import = store.BeginImport(1 << 20, told.Add))
        {
            StepRange run = import.WantedSteps[0];
            foreach ((int variable, int step) in SmallForcing.VariableByVariable([run]))
            {
                Assert.That(store.Holds(layout.Tiles[0], 2000), Is.False);
                import.Add(variable, step, SmallForcing.Slice(variable, step));
            }
        }

        Assert.That(layout.Tiles.All(tile => store.Holds(tile, 2000)), Is.True);
        Assert.That(store.MissingYears, Is.EqualTo(new[] { 2001, 2002 }));
        Assert.That(folder.AllNames.Where(name => name.EndsWith(".tmp", StringComparison.Ordinal)), Is.Empty);
        Assert.That((told[^1].ChunksSealed, told[^1].ChunksExpected), Is.EqualTo((3, 9)));
        Assert.That(told[^1].BytesReceived, Is.EqualTo(367L * 2 * 18 * 3 * sizeof(float)));
    }

    [Test]
    public void A_killed_import_leaves_its_chunks_and_the_next_one_removes_its_remains_and_makes_the_rest()
    {
        using TemporaryFolder killed = new(), straight = new();
        ForcingLayout layout = SmallForcing.Layout();
        ForcingStore store = new(killed.FullName, layout);
        using ForcingImport import = store.BeginImport(5000);
        foreach ((int variable, int step) in SmallForcing.VariableByVariable(import.WantedSteps).Take(3000))
        {
            import.Add(variable, step, SmallForcing.Slice(variable, step));
        }

        // What a kill leaves is what lies there now; under the name of a process that is gone it is nobody's.
        string remains = killed.AllNames.Single(name => name.EndsWith(".tmp", StringComparison.Ordinal));
        string[] name = remains.Split('-');
        Directory.Move(killed[remains], killed[string.Join('-', [.. name[..^3], "1" + name[^3], .. name[^2..]])]);
        SmallForcing.Import(killed.FullName, layout);
        SmallForcing.Import(straight.FullName, layout);
        Assert.That(killed.AllNames, Is.EqualTo(straight.AllNames));
        foreach (string file in straight.AllNames.Where(file => file.EndsWith(".forcing", StringComparison.Ordinal)))
        {
            Assert.That(File.ReadAllBytes(killed[file]), Is.EqualTo(File.ReadAllBytes(straight[file])), file);
        }
    }

    [Test]
    public void What_is_there_is_not_made_again()
    {
        using TemporaryFolder folder = new();
        ForcingLayout layout = SmallForcing.Layout();
        ForcingStore store = SmallForcing.Import(folder.FullName, layout);
        using (ForcingImport nothing = store.BeginImport(1 << 20))
        {
            Assert.That(nothing.WantedSteps, Is.Empty);
            nothing.Complete();
        }

        DateTime before = File.GetLastWriteTimeUtc(store.PathOf(layout.Tiles[0], 2001));
        store.Discard(layout.Tiles[1], 2001);
        SmallForcing.Import(folder.FullName, layout);
        Assert.That(store.MissingYears, Is.Empty);
        Assert.That(File.GetLastWriteTimeUtc(store.PathOf(layout.Tiles[0], 2001)), Is.EqualTo(before));
    }

    [Test]
    public void Only_the_year_whose_input_changed_is_made_again()
    {
        using TemporaryFolder folder = new();
        ForcingLayout layout = SmallForcing.Layout();
        SmallForcing.Import(folder.FullName, layout);
        Dictionary<int, string> digests = new(layout.InputDigests) { [2001] = "a corrected file came" };
        Assert.That(new ForcingStore(folder.FullName, layout with { InputDigests = digests }).MissingYears, Is.EqualTo(new[] { 2001 }));
    }

    [Test]
    public void A_step_that_never_came_is_named()
    {
        using TemporaryFolder folder = new();
        ForcingStore store = new(folder.FullName, SmallForcing.Layout(1));
        using ForcingImport import = store.BeginImport(1 << 20);
        foreach ((int variable, int step) in SmallForcing.VariableByVariable(import.WantedSteps).Where(at => at != (1, 63)))
        {
            import.Add(variable, step, SmallForcing.Slice(variable, step));
        }

        Assert.That(import.Complete, Throws.TypeOf<InputException>().With.Message.EqualTo("the meteorological files, variable precipitation, "
            + "2000-02-01 12:00Z: 2000 is incomplete. Supply the missing time or shorten the period."));
    }

    [Test]
    public void A_step_that_comes_twice_or_has_another_size_is_refused()
    {
        using TemporaryFolder folder = new();
        using ForcingImport import = new ForcingStore(folder.FullName, SmallForcing.Layout(1)).BeginImport(1 << 20);
        import.Add(0, 5, SmallForcing.Slice(0, 5));
        Assert.That(() => import.Add(0, 5, SmallForcing.Slice(0, 5)), Throws.ArgumentException.With.Message.Contains("twice"));
        Assert.That(() => import.Add(0, 6, new float[3]), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void Memory_is_bounded_by_the_budget_whatever_the_domain_and_the_period()
    {
        using TemporaryFolder folder = new();
        const int cells = 20_000;
        const long budget = 8L << 20;
        ForcingLayout layout = SmallForcing.Layout(2) with
        {
            CellCount = cells,
            Tiles = [.. Enumerable.Range(0, cells / 250).Select(tile => new StoredTile($"t{tile}", [.. Enumerable.Range(tile * 250, 250)]))],
            Variables = SmallForcing.Variables[..1],
        };
        float[] slice = new float[cells];
        ForcingStore store = new(folder.FullName, layout);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long largest = 0;
        int calls = 0;
        using (ForcingImport import = store.BeginImport(budget, _ => largest = calls++ % 100 == 0
            ? Math.Max(largest, GC.GetTotalMemory(forceFullCollection: true) - before) : largest))
        {
            foreach (StepRange run in import.WantedSteps)
            {
                for (int step = run.First; step < run.End; step++)
                {
                    Array.Fill(slice, step);
                    import.Add(0, step, slice);
                }
            }

            import.Complete();
        }

        Assert.That(layout.Steps.Count * (long)cells * sizeof(float), Is.GreaterThan(10 * budget), "the test would be of no use");
        Assert.That(largest, Is.LessThan(budget + (2 << 20)).And.GreaterThan(budget / 4));
        Assert.That(store.Read(layout.Tiles[79], 2001).Series(0, 249)[10], Is.EqualTo(740f));
    }
}
