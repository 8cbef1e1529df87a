using System.Text.Json.Nodes;
using Jupyter.Life;
using Jupyter.Protocol;
using Xunit;

namespace Jupyter.Tests;

public sealed class CellNoteTests
{
    private static readonly Message request = new(MessageHeader.Create("execute_request", "session"), null, new JsonObject());

    [Fact]
    public void A_full_disk_does_not_keep_a_cell_from_running()
    {
        // The device that answers every write as a full disk does.
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        var note = new CellNote(full);

        var failure = Record.Exception(() =>
        {
            note.Begin("In[1]", request, 1, 0);
            note.End(0);
            note.Clear();
        });

        Assert.Null(failure);
    }
}
