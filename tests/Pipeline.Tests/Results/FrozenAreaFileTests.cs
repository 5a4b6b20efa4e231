using RegionalBeps.Pipeline.Results.Tables;
using RegionalBeps.Products.Area;

namespace RegionalBeps.Pipeline.Tests.Results;

public class FrozenAreaFileTests
{
    private string _path = "";

    [SetUp]
    public void ChoosePath() => _path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.nc");

    [TearDown]
    public void DeleteFile() => File.Delete(_path);

    private static FrozenArea Area()
    {
        var area = new FrozenArea(2003, 2);
        for (int year = 2003; year <= 2004; year++)
        {
            var account = new long[FrozenArea.YearLength];
            account[0] = 9_876_543_210_123;
            for (int day = 1; day <= (DateTime.IsLeapYear(year) ? 366 : 365); day++)
            {
                for (int layer = 0; layer < 5; layer++)
                {
                    account[FrozenArea.PlaceInYear(layer, day)] = (1_234_567_891L * day) + layer + year;
                }
            }

            area.AddYear(year, account);
        }

        return area;
    }

    [Test]
    public void What_was_written_is_read_to_the_square_metre()
    {
        FrozenArea area = Area();
        FrozenAreaFile.Write(_path, area, "frozen area", "a test");
        var read = new FrozenArea(2003, 2);
        FrozenAreaFile.Read(_path, read);
        var expected = new long[FrozenArea.YearLength];
        var actual = new long[FrozenArea.YearLength];
        foreach (int year in new[] { 2003, 2004 })
        {
            area.CopyYear(year, expected);
            read.CopyYear(year, actual);
            Assert.That(actual, Is.EqualTo(expected));
        }
    }

    [Test]
    public void A_file_of_other_years_is_refused()
    {
        FrozenAreaFile.Write(_path, Area(), "frozen area", "a test");
        Assert.That(() => FrozenAreaFile.Read(_path, new FrozenArea(2004, 2)), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void The_table_of_days_has_a_row_for_each_day_and_a_column_for_each_layer()
    {
        string[] rows = FrozenAreaTables.Daily(Area()).ToString().TrimEnd('\n').Split('\n');
        Assert.That(rows, Has.Length.EqualTo(1 + 365 + 366));
        Assert.That(rows[0], Is.EqualTo("year,day_of_year,L1_km2,L2_km2,L3_km2,L4_km2,L5_km2"));
        Assert.That(rows[1], Does.StartWith("2003,1,1234.56989"));
    }
}
