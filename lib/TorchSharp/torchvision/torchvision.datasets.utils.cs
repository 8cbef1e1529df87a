namespace TorchSharp;

public static partial class torchvision
{
    public static partial class datasets
    {
        /// <summary>Fetching data sets.</summary>
        public static class utils
        {
            /// <summary>Fetches a shared file from Google Drive; one that is there and whole is left alone.</summary>
            /// <param name="file_id">The file's id, as in its address.</param>
            /// <param name="root">The folder to put it in, which is made if need be.</param>
            /// <param name="filename">Its name there; the id by default.</param>
            /// <param name="md5">The MD5 hash it must have, in hexadecimal; null accepts any.</param>
            /// <exception cref="IOException">It could not be fetched: no network, not shared, or fetched too often that day.</exception>
            /// <exception cref="InvalidDataException">What was fetched has another hash.</exception>
            public static void download_file_from_google_drive(string file_id, string root, string? filename = null, string? md5 = null) =>
                new GoogleDrive(new("https://drive.usercontent.google.com/")).Fetch(file_id, Path.Combine(root, filename ?? file_id), md5);
        }
    }
}
