using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace RegionalBeps.Grids.Store;

/// <summary>
/// A digest (SHA-256) over everything that a result depends on: equal digests, equal content. Each item is preceded by its length, so
/// that no two different lists of items run together to the same bytes.
/// </summary>
public sealed class ContentDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The digest of a file's bytes, in lower-case hexadecimal.</summary>
    /// <param name="path">The file.</param>
    public static string OfFile(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Adds a text.</summary>
    public ContentDigest Add(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        hash.AppendData(bytes);
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public ContentDigest Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
        return this;
    }

    /// <summary>Adds whole numbers, with their count.</summary>
    public ContentDigest Add(IReadOnlyList<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        Add(numbers.Count);
        foreach (int number in numbers)
        {
            Add(number);
        }

        return this;
    }

    /// <summary>Adds numbers bit by bit, with their count.</summary>
    public ContentDigest Add(ReadOnlySpan<float> numbers)
    {
        Add(numbers.Length);
        hash.AppendData(MemoryMarshal.AsBytes(numbers));
        return this;
    }

    /// <summary>The digest of what was added, in lower-case hexadecimal.</summary>
    public string ToHexadecimal() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();
}
