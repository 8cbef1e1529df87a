using System.Security.Cryptography;
using System.Text;

namespace Jupyter.Protocol;

/// <summary>
/// Signs and checks messages with HMAC-SHA256 as the
/// <see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol">wire protocol</see> says.
/// An empty key turns signing off.
/// </summary>
internal sealed class Signature(string key)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature of header, parent header, metadata and content, in lower-case hexadecimal.</summary>
    internal byte[] Sign(ReadOnlySpan<byte[]> parts)
    {
        if (key.Length == 0) return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts) hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>True when the signature is the parts' own. Takes the same time wherever the two differ.</summary>
    internal bool Matches(ReadOnlySpan<byte> signature, ReadOnlySpan<byte[]> parts) =>
        key.Length == 0 || CryptographicOperations.FixedTimeEquals(signature, Sign(parts));
}
