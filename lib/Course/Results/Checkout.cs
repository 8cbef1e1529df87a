namespace Course;

/// <summary>What is known of the git checkout that runs, read from its files: no git needs to be installed.</summary>
internal static class Checkout
{
    /// <summary>The commit, ten hex digits; null when this is no checkout.</summary>
    public static string? Commit
    {
        get
        {
            try { return CourseRoot.Find() is { } root && ReadHead(Path.Combine(root, ".git")) is { Length: >= 10 } hash ? hash[..10] : null; }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException) { return null; }
        }
    }

    private static string? ReadHead(string git)
    {
        // In a worktree .git is a file that says where the folder is.
        if (File.Exists(git)) git = Path.Combine(Path.GetDirectoryName(git)!, File.ReadAllText(git).Trim()["gitdir: ".Length..]);
        if (!Directory.Exists(git)) return null;
        var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
        if (!head.StartsWith("ref: ", StringComparison.Ordinal)) return head;
        var name = head["ref: ".Length..];
        var common = Path.Combine(git, "commondir");
        var shared = File.Exists(common) ? Path.Combine(git, File.ReadAllText(common).Trim()) : git;
        if (File.Exists(Path.Combine(shared, name))) return File.ReadAllText(Path.Combine(shared, name)).Trim();
        var packed = Path.Combine(shared, "packed-refs");
        return File.Exists(packed)
            ? File.ReadLines(packed).FirstOrDefault(line => line.EndsWith(" " + name, StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}
