using Course.Cli.Testing;
using Xunit;

namespace Cli.Tests.Testing;

public class TestMessageTests
{
    [Fact]
    public void A_failed_test_carries_messages_and_traces()
    {
        var message = TestMessage.TryRead(
            """{"$type":"test-failed","TestUniqueID":"5","ExecutionTime":0.25,"Messages":["outer","inner"],"StackTraces":["at A",null]}""")!;
        Assert.Equal("test-failed", message.Type);
        Assert.Equal("5", message.TestId);
        Assert.Equal(0.25, message.Seconds);
        Assert.Equal("outer\ninner", message.Messages);
        Assert.Equal("at A", message.StackTraces);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("""{"text":"json, but not theirs"}""")]
    [InlineData("""{"$type":"test-pas""")]
    [InlineData("")]
    public void What_a_test_prints_is_no_message(string line) => Assert.Null(TestMessage.TryRead(line));
}
