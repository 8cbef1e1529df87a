using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public sealed class StateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("state ä").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_saved_module_loads_into_another_of_the_same_sizes()
    {
        using var saved = Net();
        using var loaded = Net();
        var path = Path.Combine(folder, "net.dat");
        saved.save(path);
        Assert.Empty(Directory.GetFiles(folder, "*.part"));
        var parameters = new Dictionary<string, bool>();
        loaded.load(path, loadedParameters: parameters);
        Assert.All(saved.state_dict(), item => Assert.True(item.Value.allclose(loaded.state_dict()[item.Key], 0, 0)));
        Assert.All(parameters.Values, Assert.True);
    }

    [Fact]
    public void The_file_is_TorchSharps_format()
    {
        using var layer = Linear(2, 1, hasBias: false);
        init.constant_(layer.weight, 1);
        using var stream = new MemoryStream();
        layer.save(stream);
        // One entry; a key of 6 letters; Float32 (6); two dimensions, 1 and 2; two ones.
        Assert.Equal(
            new byte[] { 1, 6, 119, 101, 105, 103, 104, 116, 6, 2, 1, 2, 0, 0, 128, 63, 0, 0, 128, 63 }, stream.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(-5)]
    public void A_cut_off_file_is_refused_and_changes_nothing(int length)
    {
        using var saved = Net();
        using var target = Net();
        var path = Path.Combine(folder, "cut.dat");
        saved.save(path);
        var content = File.ReadAllBytes(path);
        File.WriteAllBytes(path, length < 0 ? content[..^-length] : content[..length]);
        var before = target.state_dict().ToDictionary(static item => item.Key, static item => item.Value.clone());
        var error = Assert.Throws<InvalidDataException>(() => target.load(path));
        Assert.Contains("damaged", error.Message);
        Assert.All(before, item => Assert.True(item.Value.allclose(target.state_dict()[item.Key], 0, 0)));
    }

    [Fact]
    public void A_text_file_is_refused()
    {
        var path = Path.Combine(folder, "notes.txt");
        File.WriteAllText(path, "these are not weights, but they are quite a lot of letters");
        using var target = Net();
        Assert.ThrowsAny<Exception>(() => target.load(path));
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => target.load(path, strict: false)).Message);
    }

    [Fact]
    public void Other_sizes_are_refused_with_both_shapes()
    {
        using var saved = Linear(2, 3);
        using var target = Linear(4, 3);
        var path = Path.Combine(folder, "shape.dat");
        saved.save(path);
        var message = Assert.Throws<ArgumentException>(() => target.load(path)).Message;
        Assert.Contains("[3x4]", message);
        Assert.Contains("[3x2]", message);
    }

    [Fact]
    public void A_state_dictionary_with_other_names_is_refused_before_anything_changes()
    {
        using var model = Net();
        var state = model.state_dict().ToDictionary(static item => item.Key, static item => item.Value.detach().add(1));
        state.Remove("0.bias");
        state["9.weight"] = zeros(1);
        var first = model.get_parameter("0.weight").detach().clone();
        var message = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(state)).Message;
        Assert.Contains("0.bias", message);
        Assert.Contains("9.weight", message);
        Assert.True(first.allclose(model.get_parameter("0.weight"), 0, 0));
        var (missing, unexpected) = model.load_state_dict(state, strict: false);
        Assert.Equal(["0.bias"], missing);
        Assert.Equal(["9.weight"], unexpected);
        Assert.False(first.allclose(model.get_parameter("0.weight"), 0, 0));
    }

    [Fact]
    public void Skipped_keys_keep_their_values()
    {
        using var saved = Net();
        using var target = Net();
        var path = Path.Combine(folder, "skip.dat");
        saved.save(path);
        var kept = target.get_parameter("0.weight").detach().clone();
        target.load(path, skip: ["0.weight"]);
        Assert.True(kept.allclose(target.get_parameter("0.weight"), 0, 0));
        Assert.True(saved.get_parameter("2.weight").allclose(target.get_parameter("2.weight"), 0, 0));
    }

    private static Modules.Sequential Net() => Sequential(Linear(3, 4), BatchNorm1d(4), Linear(4, 2));
}
