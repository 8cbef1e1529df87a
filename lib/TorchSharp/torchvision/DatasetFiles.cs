using System.IO.Compression;

namespace TorchSharp;

/// <summary>The files of a data set: found in its folder, or fetched from one of its mirrors.</summary>
internal sealed record DatasetFiles(string Root, string Name, bool Download, string[] Mirrors)
{
    private string Folder => Path.Combine(Root, Name);

    /// <summary>A file's content, from the plain file or its gzipped form, in the data set's folder or one folder below.</summary>
    /// <exception cref="FileNotFoundException">There is no such file and it was not to be fetched.</exception>
    internal byte[] Read(string file)
    {
        foreach (var folder in new[] { Folder, Path.Combine(Folder, "test_data"), Path.Combine(Folder, "raw"), Root })
        {
            var plain = Path.Combine(folder, file);
            if (File.Exists(plain)) return File.ReadAllBytes(plain);
            if (File.Exists(plain + ".gz")) return Inflate(plain + ".gz");
        }

        return Inflate(Fetch(file + ".gz"));
    }

    /// <summary>The path of a file in the data set's folder, fetched when it is missing.</summary>
    internal string Fetch(string file)
    {
        var path = Path.Combine(Folder, file);
        if (File.Exists(path)) return path;
        if (!Download) throw new FileNotFoundException($"{Name}: there is no {file} in {Folder}. Put it there, or pass download: true.", path);
        Directory.CreateDirectory(Folder);
        List<Exception> failures = [];
        using var client = new HttpClient();
        foreach (var mirror in Mirrors)
        {
            var beside = $"{path}.{Guid.NewGuid():N}.part";
            try
            {
                using (var content = client.GetStreamAsync(new Uri(mirror + file)).GetAwaiter().GetResult())
                using (var target = File.Create(beside)) content.CopyTo(target);
                File.Move(beside, path, overwrite: true);
                return path;
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                failures.Add(error);
            }
            finally
            {
                File.Delete(beside);
            }
        }

        throw new IOException($"{Name}: {file} could not be fetched from {string.Join(" or ", Mirrors)}. Put it into {Folder} by hand.", new AggregateException(failures));
    }

    /// <summary>An error for a file that is not what it should be.</summary>
    internal InvalidDataException Damaged(string file, string how) =>
        new($"{Name}: {file} is damaged ({how}). Delete it from {Folder} and fetch it again.");

    private byte[] Inflate(string path)
    {
        try
        {
            using var source = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var target = new MemoryStream();
            source.CopyTo(target);
            return target.ToArray();
        }
        catch (InvalidDataException)
        {
            throw Damaged(Path.GetFileName(path), "it does not unpack");
        }
    }
}
