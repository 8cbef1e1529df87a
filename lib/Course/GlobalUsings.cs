global using Display;
global using TorchSharp;
global using static TorchSharp.torch;
