using Cli.Tests.Support;
using Course.Cli.Commands;
using Course.Cli.Diagnosis;
using Xunit;

namespace Cli.Tests.Diagnosis;

public class DoctorScreenTests
{
    [Fact]
    public void Each_thing_has_its_state_and_the_command_that_mends_it()
    {
        var paper = new PaperScreen(width: 100);
        DoctorCommand.Draw(paper.Screen,
        [
            new(".NET SDK", Condition.Ok, "10.0.401, runtime 10.0.12, linux-x64"),
            new("libtorch", Condition.Missing, "no libtorch_cpu.so in any of the places that were looked at", "./course setup"),
            new("BLAS", Condition.Broken, "the reference BLAS", "sudo apt-get install libopenblas0-pthread"),
            new("GPU", Condition.Absent, "nvidia-smi finds none; the chapters run on the CPU"),
        ]);
        Picture.Matches("doctor", paper.Output);
    }
}
