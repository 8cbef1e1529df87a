namespace Course.Tests;

public class DatasetTests
{
    [Fact]
    public void Every_file_that_ships_is_what_the_manifest_says()
    {
        foreach (var set in DatasetManifest.All.Where(set => set.Ships))
            Assert.Empty(DatasetStore.Verify(set.Name));
    }

    [Fact]
    public void Every_set_that_ships_has_its_licence_beside_it()
    {
        foreach (var set in DatasetManifest.All.Where(set => set.Ships))
        {
            var notice = File.ReadAllText(Path.Combine(DatasetManifest.ShippedFolder, set.Name, "LICENSE"));
            Assert.Contains($"Licence: {set.Licence}", notice);
            Assert.Contains(set.Source, notice);
        }
    }

    [Fact]
    public void Every_set_that_does_not_ship_has_two_mirrors()
    {
        foreach (var set in DatasetManifest.All.Where(set => !set.Ships)) Assert.True(set.Mirrors.Count >= 2, set.Name);
    }

    [Fact]
    public void What_ships_is_about_twelve_megabytes() =>
        Assert.InRange(DatasetManifest.All.Where(set => set.Ships).Sum(set => set.Size), 8_000_000, 14_000_000);

    [Fact]
    public void Digits_are_all_there_between_0_and_1()
    {
        var digits = Datasets.Digits();
        Assert.Equal([1797, 1, 8, 8], digits.Images.shape);
        Assert.Equal(1f, digits.Images.max().item<float>());
        Assert.Equal(0f, digits.Images.min().item<float>());
        Assert.Equal(ScalarType.Int64, digits.Labels.dtype);
        Assert.Equal([178, 182, 177, 183, 181, 182, 181, 179, 174, 180], Enumerable.Range(0, 10).Select(d => (int)digits.Labels.eq(d).sum().item<long>()));
    }

    [Fact]
    public void Diabetes_has_its_raw_columns()
    {
        var data = Datasets.Diabetes();
        Assert.Equal([442, 10], data.Features.shape);
        Assert.Equal([442, 1], data.Target.shape);
        // Known figures of the set: mean progression 152.13, mean age 48.52, mean body mass index 26.38.
        Assert.Equal(152.13, TensorValues.ToDoubles(data.Target).Average(), 2);
        Assert.Equal(48.52, TensorValues.ToDoubles(data.Features.select(1, 0)).Average(), 2);
        Assert.Equal(26.38, TensorValues.ToDoubles(data.Features.select(1, 2)).Average(), 2);
    }

    [Theory]
    [InlineData("iris", 150, 4, 3)]
    [InlineData("wine", 178, 13, 3)]
    [InlineData("breast-cancer", 569, 30, 2)]
    [InlineData("pima", 768, 8, 2)]
    public void Tables_with_classes_have_their_published_sizes(string name, long rows, long columns, int classes)
    {
        var data = name switch { "iris" => Datasets.Iris(), "wine" => Datasets.Wine(), "pima" => Datasets.Pima(), _ => Datasets.BreastCancer() };
        Assert.Equal([rows, columns], data.Features.shape);
        Assert.Equal(classes, data.ClassNames.Count);
        Assert.Equal(classes, TensorValues.ToLongs(data.Target).Distinct().Count());
        Assert.Equal(columns, data.FeatureNames.Count);
    }

    [Fact]
    public void The_photo_of_the_temple_has_the_pixels_that_libjpeg_decodes()
    {
        var china = Datasets.Photo("china");
        Assert.Equal([3, 427, 640], china.shape);
        // scikit-learn's load_sample_image gives [174, 201, 231] in the upper left corner.
        Assert.Equal([174, 201, 231], TensorValues.ToFloats(china[.., 0, 0] * 255).Select(v => (int)Math.Round(v)));
    }

    [Fact]
    public void Every_photo_can_be_read()
    {
        Assert.Contains("starry-night", Datasets.PhotoNames);
        foreach (var name in Datasets.PhotoNames)
            Assert.InRange(Datasets.Photo(name).mean().item<float>(), 0.1f, 0.95f);
    }

    [Fact]
    public void Handwritten_digits_come_five_hundred_of_each()
    {
        var digits = Datasets.HandwrittenDigits();
        Assert.Equal([5000, 1, 20, 20], digits.Images.shape);
        Assert.All(Enumerable.Range(0, 10), d => Assert.Equal(500, digits.Labels.eq(d).sum().item<long>()));
    }

    [Fact]
    public void Fashion_says_that_it_is_a_part_and_what_all_would_be()
    {
        using var screen = new Recorded();
        var (train, test) = Datasets.FashionMnist();
        Assert.Equal([6000, 1, 28, 28], train.Images.shape);
        Assert.Equal([1000, 1, 28, 28], test.Images.shape);
        Assert.All(Enumerable.Range(0, 10), c => Assert.Equal(600, train.Labels.eq(c).sum().item<long>()));
        Assert.Contains("10 % of Fashion-MNIST", screen.Text);
    }

    [Fact]
    public void Without_a_network_the_full_preset_says_so_and_uses_what_ships()
    {
        // A machine that has Debian's package has the full set; there this test has nothing to look at.
        if (DatasetStore.IsAtHand("fashion-mnist") || !DatasetStoreTests.IsOffline(DatasetManifest.Find("fashion-mnist"))) Assert.Skip("The full Fashion-MNIST is here or can be fetched.");
        using var preset = new EnvironmentValue("COURSE_PRESET", "full");
        using var screen = new Recorded();
        Assert.Equal(6000, Datasets.FashionMnist().Train.Count);
        Assert.Contains("./course data get fashion-mnist", screen.Text);
        Assert.Throws<DatasetException>(() => Datasets.FashionMnist(full: true));
    }

    [Fact]
    public void Texts_and_series_are_all_there()
    {
        Assert.StartsWith("CHAPTER I. Down the Rabbit-Hole", Datasets.Alice().Text);
        Assert.All(Datasets.TangPoems(7).Texts, poem => Assert.Equal(32, poem.Length));
        Assert.Equal(4000, Datasets.Reviews().Train.Texts.Count);
        Assert.Contains(1, Datasets.SpamSubjects().Labels);
        Assert.Equal([1461, 4], Datasets.SeattleWeather().Values.shape);
        Assert.Equal(741, Datasets.CarbonDioxide().Column("CO2").shape[0]);
    }

    [Fact]
    public void Names_come_from_eighteen_languages_in_plain_letters_or_their_own()
    {
        var names = Datasets.Names();
        Assert.Equal(12_215, names.Texts.Count);
        Assert.Equal(18, names.ClassNames.Count);
        Assert.All(names.Texts, name => Assert.Matches("^[A-Za-z' -]+$", name));
        Assert.Contains("Dvořák", Datasets.Names(plain: false).Texts);
    }

    [Fact]
    public void Graphs_have_each_link_both_ways_and_more_links_within_classes_than_chance()
    {
        var karate = Datasets.KarateClub();
        Assert.Equal([2, 2 * 78], karate.Edges.shape);
        Assert.Equal(17, karate.Labels.sum().item<long>());
        var packages = Datasets.DebianPackages();
        Assert.Equal([2773, 1011], packages.Features.shape);
        Assert.Equal(8, packages.ClassNames.Count);
        Assert.InRange(packages.Homophily, 0.6, 0.63);
        Assert.Equal(packages.Edges.sum(1)[0].item<long>(), packages.Edges.sum(1)[1].item<long>());
    }

    [Fact]
    public void Molecules_have_atoms_bonds_and_an_activity()
    {
        var molecules = Datasets.BindingMolecules();
        Assert.Equal(163, molecules.Count);
        Assert.Equal(("Adinazolam", 25, 28, 6.87), (molecules[0].Name, molecules[0].Atoms.Count, molecules[0].Bonds.Count, molecules[0].Activity));
        Assert.All(molecules, m => Assert.All(m.Bonds, bond => Assert.InRange(Math.Max(bond.First, bond.Second), 1, m.Atoms.Count - 1)));
        Assert.Equal(4999, Datasets.SmilesMolecules().Smiles.Count);
    }

    [Fact]
    public void Sheets_are_cut_into_their_pictures()
    {
        var stamps = Datasets.Stamps();
        Assert.Equal([stamps.Labels.shape[0], 4, 64, 64], stamps.Images.shape);
        Assert.Equal(5, stamps.ClassNames.Count);
        // Every cut-out is opaque somewhere and transparent somewhere, and touches its frame on two sides.
        var opacity = stamps.Images.select(1, 3).flatten(1);
        Assert.True(opacity.max(1).values.gt(0.9).all().item<bool>());
        Assert.True(opacity.min(1).values.lt(0.1).all().item<bool>());
        var (first, second) = Datasets.EmojiPairs();
        Assert.Equal([290, 3, 32, 32], first.Images.shape);
        Assert.Equal(first.ClassNames, second.ClassNames);
        Assert.False(first.Images.eq(second.Images).all().item<bool>());
        Assert.Equal([200, 1, 25, 25], Datasets.Faces().Images.shape);
        var (photo, boxes) = Datasets.Solvay();
        Assert.Equal([1, 926, 1280], photo.shape);
        Assert.Equal([30, 4], boxes.shape);
    }

    [Fact]
    public void A_split_has_no_row_in_common_and_depends_on_the_seed()
    {
        var (first, second) = Splits.Shuffled(100, 0.8, seed: 3);
        Assert.Equal(80, first.shape[0]);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (long)i), TensorValues.ToLongs(first).Concat(TensorValues.ToLongs(second)).Order());
        Assert.Equal(TensorValues.ToLongs(first), TensorValues.ToLongs(Splits.Shuffled(100, 0.8, seed: 3).First));
        Assert.NotEqual(TensorValues.ToLongs(first), TensorValues.ToLongs(Splits.Shuffled(100, 0.8, seed: 4).First));
        Assert.Throws<ArgumentOutOfRangeException>(() => Splits.Shuffled(10, 1.0));
    }

    [Fact]
    public void Standardising_with_training_rows_gives_mean_0_and_deviation_1_and_a_constant_column_0()
    {
        var rows = stack([arange(5f), full(5, 3f)], 1);
        var scaler = Standardiser.Fit(rows);
        var scaled = scaler.Apply(rows);
        Assert.Equal(0, scaled.select(1, 0).mean().item<float>(), 6);
        Assert.Equal(1, scaled.select(1, 0).std(unbiased: false).item<float>(), 6);
        Assert.Equal(0, scaled.select(1, 1).abs().sum().item<float>());
        Assert.Null(Comparison.Compare(scaler.Invert(scaled), rows, Tolerance.Default));
    }
}
