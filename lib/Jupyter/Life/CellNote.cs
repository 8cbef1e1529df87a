using System.Text.Json;
using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Microsoft.Win32.SafeHandles;

namespace Jupyter.Life;

/// <summary>
/// What the kernel is doing, in a file that outlives its process: <c>course-kernel</c> opened it, and hands it on to
/// <see cref="Obituary"/>. Writing a note takes two system calls, since every cell does.
/// </summary>
internal sealed class CellNote(SafeFileHandle file)
{
    private const int Descriptor = 3;

    private readonly Lock writing = new();
    private JsonObject? note;

    /// <summary>The file that this process was started with.</summary>
    internal static CellNote Inherited() => new(new SafeFileHandle(Descriptor, ownsHandle: false));

    /// <summary>A cell begins.</summary>
    /// <param name="name">Its name in errors.</param>
    /// <param name="request">What asked for it.</param>
    /// <param name="count">Its execution count; null for what is no cell.</param>
    /// <param name="printed">How much of what native code printed has been shown.</param>
    internal void Begin(string name, Message request, int? count, long printed) => Write(new JsonObject
    {
        ["name"] = name,
        ["count"] = count,
        ["running"] = true,
        ["header"] = request.Header.Json.DeepClone(),
        ["identities"] = new JsonArray([.. request.Identities.Select(identity => JsonValue.Create(Convert.ToBase64String(identity)))]),
        ["printed"] = printed,
    });

    /// <summary>The cell has ended.</summary>
    internal void End(long printed)
    {
        lock (writing)
        {
            if (note is null) return;
            note["running"] = false;
            note["printed"] = printed;
            Write(note);
        }
    }

    /// <summary>There is nothing left to tell: the kernel has spoken for itself.</summary>
    internal void Clear()
    {
        lock (writing)
        {
            note = null;
            Try(() => RandomAccess.SetLength(file, 0));
        }
    }

    /// <summary>The note that a process left; null when it left none.</summary>
    internal Death? Read()
    {
        var bytes = new byte[RandomAccess.GetLength(file)];
        RandomAccess.Read(file, bytes, 0);
        if (bytes.Length == 0 || JsonNode.Parse(bytes) is not JsonObject left || MessageHeader.Read(left["header"]!.AsObject()) is not { } header) return null;
        var request = new Message(header, null, [])
        {
            Identities = [.. left["identities"]!.AsArray().Select(identity => Convert.FromBase64String(identity!.ToString()))],
        };
        return new Death(left["name"]!.ToString(), (bool)left["running"]!, request, (int?)left["count"], (long)left["printed"]!);
    }

    private void Write(JsonObject next)
    {
        lock (writing)
        {
            note = next;
            var bytes = JsonSerializer.SerializeToUtf8Bytes(next, Json.Options);
            // Half a note would be worse than none.
            if (!Try(() =>
            {
                RandomAccess.Write(file, bytes, 0);
                RandomAccess.SetLength(file, bytes.Length);
            })) Try(() => RandomAccess.SetLength(file, 0));
        }
    }

    // On a full disk a crash goes untold, but cells run.
    private static bool Try(Action change)
    {
        try
        {
            change();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

/// <summary>What a kernel was doing when its process died.</summary>
/// <param name="CellName">The cell that ran, or else ran last.</param>
/// <param name="IsRunning">True when it still ran.</param>
/// <param name="Request">The request it answers.</param>
/// <param name="Count">The cell's execution count; null for what is no cell.</param>
/// <param name="Printed">How much of what native code printed was shown before.</param>
internal sealed record Death(string CellName, bool IsRunning, Message Request, int? Count, long Printed);
