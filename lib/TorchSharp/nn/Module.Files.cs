using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            // More entries than any model has: a larger count means that the file is something else.
            private const long MostEntries = 1 << 20;

            /// <summary>
            /// Writes parameters and buffers to a file, in TorchSharp's own format: the number of entries, then for each its key,
            /// element type, shape and bytes. The file is written beside its place and renamed, so that no half file remains.
            /// </summary>
            /// <param name="location">The file's path.</param>
            /// <param name="skip">Keys to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                ArgumentException.ThrowIfNullOrEmpty(location);
                var beside = $"{location}.{Guid.NewGuid():N}.part";
                try
                {
                    using (var stream = File.Create(beside)) save(stream, skip);
                    File.Move(beside, location, overwrite: true);
                }
                finally
                {
                    File.Delete(beside);
                }

                return this;
            }

            /// <summary>Writes parameters and buffers to a stream, which stays open.</summary>
            /// <returns>This module.</returns>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <summary>Writes parameters and buffers.</summary>
            /// <returns>This module.</returns>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes a state dictionary.</summary>
            /// <param name="writer">Where to.</param>
            /// <param name="sd">The values by key.</param>
            /// <param name="skip">Keys to leave out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(writer);
                ArgumentNullException.ThrowIfNull(sd);
                List<KeyValuePair<string, Tensor>> entries = [.. sd.Where(pair => skip?.Contains(pair.Key) != true)];
                Leb128.Write(writer, entries.Count);
                foreach (var (key, value) in entries)
                {
                    writer.Write(key);
                    value.Save(writer);
                }
            }

            /// <summary>Reads parameters and buffers from a file that <see cref="save(string, IList{string})"/> wrote.</summary>
            /// <param name="location">The file's path.</param>
            /// <param name="strict">True throws when names differ between the file and the module.</param>
            /// <param name="skip">Keys whose values in the module stay as they are.</param>
            /// <param name="loadedParameters">Is filled with, for each key, whether it was loaded.</param>
            /// <returns>This module.</returns>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="InvalidDataException">The file is damaged, or not a TorchSharp module file.</exception>
            /// <exception cref="ArgumentException">Names or shapes differ.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location)) throw new FileNotFoundException($"There is no file {location} to load {name} from.", location);
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers from a stream, which stays open.</summary>
            /// <inheritdoc cref="load(string, bool, IList{string}, Dictionary{string, bool})"/>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers. Everything is read and checked before the module is changed.</summary>
            /// <inheritdoc cref="load(string, bool, IList{string}, Dictionary{string, bool})"/>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                ArgumentNullException.ThrowIfNull(reader);
                var target = state_dict();
                using var scope = NewDisposeScope();
                var source = ReadEntries(reader, target, strict);
                if (strict && target.Keys.FirstOrDefault(key => !source.ContainsKey(key) && skip?.Contains(key) != true) is { } absent)
                    throw new ArgumentException($"Mismatched module state: {name} has \"{absent}\", which the file lacks. Pass strict: false to load what matches.");
                foreach (var key in source.Keys.Where(key => skip?.Contains(key) == true).ToList()) source.Remove(key);
                load_state_dict(source, strict: false, skip);
                if (loadedParameters is not null)
                {
                    foreach (var key in target.Keys) loadedParameters[key] = source.ContainsKey(key);
                }

                return this;
            }

            /// <summary>Makes a module and reads its parameters and buffers from a file.</summary>
            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);

            private Dictionary<string, Tensor> ReadEntries(BinaryReader reader, Dictionary<string, Tensor> target, bool strict)
            {
                var entries = new Dictionary<string, Tensor>();
                var key = "";
                try
                {
                    var count = Leb128.Read(reader);
                    if (count is < 0 or > MostEntries) throw Damaged($"it would hold {count} tensors");
                    if (strict && count > target.Count)
                        throw new ArgumentException($"Mismatched state_dict sizes: {name} has {target.Count} entries, the file has {count}.");
                    for (var i = 0L; i < count; i++)
                    {
                        key = reader.ReadString();
                        var value = Tensor.Load(reader);
                        if (target.TryGetValue(key, out var own)) CheckFits(key, own, value);
                        else if (strict) throw new ArgumentException($"Mismatched module state names: {name} has no parameter or buffer named \"{key}\".");
                        if (!entries.TryAdd(key, value)) throw Damaged($"it holds \"{key}\" twice");
                    }
                }
                catch (Exception error) when (error is IOException or FormatException or OverflowException)
                {
                    throw Damaged(entries.Count == 0 && key.Length == 0 ? "it ends or breaks off at its beginning" : $"it breaks off at \"{key}\"", error);
                }

                return entries;
            }

            private void CheckFits(string key, Tensor own, Tensor value)
            {
                if (own.shape.AsSpan().SequenceEqual(value.shape)) return;
                throw new ArgumentException(
                    $"Mismatched tensor shape for \"{key}\": {name} has {Shape(own.shape)}, the file {Shape(value.shape)}. " +
                    "Build the module with the sizes it was saved with, or skip this key.");
            }

            private InvalidDataException Damaged(string how, Exception? inner = null) =>
                new($"The file is damaged, or is not a module saved by TorchSharp ({how}). {name} was left as it was. Save it again, or fetch the file anew.", inner);
        }
    }
}
