using System.Globalization;

namespace Course;

/// <summary>The frame of a notebook: its seed, its device, its preset. Every chapter begins with <see cref="Start"/>.</summary>
public static class Chapter
{
    private static Device? device;

    /// <summary>Where tensors and models of this chapter live: the GPU when there is one and COURSE_DEVICE does not say otherwise.</summary>
    public static Device Device => device ??= ChooseDevice(CourseEnvironment.Device);

    /// <summary>How much work the chapter does; COURSE_PRESET decides, quick when it is not set.</summary>
    public static Preset Preset => CourseEnvironment.Preset;

    /// <summary>The seed given to <see cref="Start"/>: shuffling and splitting use it too unless they are told another.</summary>
    public static long Seed { get; private set; } = 1;

    /// <summary>The notebook's file name without extension, such as <c>03-linear-regression</c>; empty when nothing says it.</summary>
    public static string Notebook => CourseEnvironment.Notebook;

    /// <summary>
    /// Sets the seed of every random generator, picks the device, teaches the notebook how tensors and data frames look, lets
    /// <c>torchvision.io</c> read PNG and JPEG, and shows one line that says what the numbers below were made with. Running it again starts the random numbers afresh.
    /// </summary>
    /// <param name="seed">Where the random numbers start. The same seed gives the same numbers on the same machine.</param>
    /// <exception cref="InvalidOperationException">COURSE_DEVICE asks for CUDA and there is none, or names no known device.</exception>
    public static void Start(long seed = 1)
    {
        Seed = seed;
        device = ChooseDevice(CourseEnvironment.Device);
        TensorFormat.Register();
        FrameFormat.Register();
        torchvision.io.DefaultImager = new FileImager();
        manual_seed(seed);
        Note.Show(Describe());
    }

    /// <summary>Picks a size for the present preset: <c>var epochs = Chapter.Pick(quick: 5, full: 30);</c></summary>
    /// <param name="quick">The value for a run of minutes.</param>
    /// <param name="full">The value that gives the published number.</param>
    public static T Pick<T>(T quick, T full) => Preset == Preset.Full ? full : quick;

    private static Device ChooseDevice(string name)
    {
        var hasCuda = cuda.is_available();
        return name switch
        {
            "auto" => hasCuda ? CUDA : CPU,
            "cpu" => CPU,
            "cuda" when hasCuda => CUDA,
            "cuda" => throw new InvalidOperationException(
                "COURSE_DEVICE asks for cuda, but this libtorch finds no CUDA device. `./course doctor` shows what it sees; " +
                "COURSE_DEVICE=auto or --device cpu runs on the processor."),
            _ => throw new InvalidOperationException($"COURSE_DEVICE is '{name}'; it can be auto, cpu or cuda."),
        };
    }

    private static string Describe()
    {
        var threads = get_num_threads();
        var parts = string.Create(CultureInfo.InvariantCulture,
            $"{Device.type.ToString().ToLowerInvariant()} · {threads} thread{(threads == 1 ? "" : "s")} · libtorch {__version__} · preset {Preset.ToString().ToLowerInvariant()} · seed {Seed}");
        return parts;
    }
}
