using System.Buffers.Binary;

namespace Course.Tests;

public class FileFormatTests
{
    [Fact]
    public void IDX_is_read_plain_and_wrong_headers_are_told()
    {
        using var folder = new TemporaryFolder();
        byte[] good = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6];
        File.WriteAllBytes(folder.File("good"), good);
        var (shape, values) = IdxReader.ReadBytes(folder.File("good"));
        Assert.Equal([2, 3], shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], values);
        File.WriteAllBytes(folder.File("short"), good[..^1]);
        Assert.Contains("ends before", Assert.Throws<InvalidDataException>(() => IdxReader.ReadBytes(folder.File("short"))).Message);
        File.WriteAllBytes(folder.File("floats"), [0, 0, 13, .. good[3..]]);
        Assert.Contains("0x0d", Assert.Throws<InvalidDataException>(() => IdxReader.ReadBytes(folder.File("floats"))).Message);
        File.WriteAllBytes(folder.File("text"), "hello world"u8.ToArray());
        Assert.Contains("no IDX file", Assert.Throws<InvalidDataException>(() => IdxReader.ReadBytes(folder.File("text"))).Message);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.WriteText(folder.File("a"), "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder.File("a"), stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(folder.File("a")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Safetensors_that_lie_about_their_size_are_refused()
    {
        using var folder = new TemporaryFolder();
        var header = "{\"x\":{\"dtype\":\"F32\",\"shape\":[1000000],\"data_offsets\":[0,4]}}"u8;
        var file = new byte[8 + header.Length + 4];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file.AsSpan(8));
        File.WriteAllBytes(folder.File("x"), file);
        Assert.Contains("is damaged", Assert.Throws<InvalidDataException>(() => SafeTensors.Load(folder.File("x"))).Message);
        File.WriteAllBytes(folder.File("y"), [1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => SafeTensors.Load(folder.File("y")));
    }
}
