using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace TorchSharp.Native;

/// <summary>The C ABI of native/shim.cpp. Every argument is blittable, so that a call is a plain jump.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "torch-shim";

    [LibraryImport(Library)]
    internal static partial byte* shim_error(NativeErrorKind* kind);

    [LibraryImport(Library)]
    internal static partial void shim_set_warning_listener(delegate* unmanaged<byte*, void> listener);

    [LibraryImport(Library)]
    internal static partial void shim_set_error(NativeErrorKind kind, byte* message);

    [LibraryImport(Library)]
    internal static partial nint shim_operator(byte* name, byte* overload);

    [LibraryImport(Library)]
    internal static partial byte* shim_operator_schema(nint op);

    [LibraryImport(Library)]
    internal static partial int shim_call(nint op, NativeValue* arguments, int count, NativeValue* results, int capacity);

    [LibraryImport(Library)]
    internal static partial void shim_release(nint tensor);

    [LibraryImport(Library)]
    internal static partial void shim_release_all(nint* tensors, long count);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial void shim_retain(nint tensor);

    // Reads of a few instructions: no transition of the garbage collector's mode is worth its price.
    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long shim_dim(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long shim_numel(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int shim_dtype(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long shim_device(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long* shim_sizes(nint tensor);

    [LibraryImport(Library)]
    internal static partial long* shim_strides(nint tensor);

    [LibraryImport(Library)]
    internal static partial long shim_storage_offset(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial long shim_element_size(nint tensor);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int shim_is_contiguous(nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_is_sparse(nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_is_inference(nint tensor);

    [LibraryImport(Library)]
    internal static partial void* shim_data(nint tensor);

    [LibraryImport(Library)]
    internal static partial nint shim_from_memory(void* source, long bytes, long* sizes, int dims, int dtype);

    [LibraryImport(Library)]
    internal static partial nint shim_over_memory(void* data, long bytes, long* sizes, int dims, int dtype, delegate* unmanaged<nint, void> done, nint context);

    [LibraryImport(Library)]
    internal static partial nint shim_at(nint tensor, long position);

    [LibraryImport(Library)]
    internal static partial nint shim_index(nint tensor, NativeSubscript* subscripts, int count);

    [LibraryImport(Library)]
    internal static partial int shim_index_put(nint tensor, NativeSubscript* subscripts, int count, nint value, NativeValue* number);

    [LibraryImport(Library)]
    internal static partial int shim_requires_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_set_requires_grad(nint tensor, int value);

    [LibraryImport(Library)]
    internal static partial int shim_is_leaf(nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_set_data(nint tensor, nint data);

    [LibraryImport(Library)]
    internal static partial nint shim_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_set_grad(nint tensor, nint gradient);

    [LibraryImport(Library)]
    internal static partial int shim_grad_fn(nint tensor, byte* buffer, int capacity);

    [LibraryImport(Library)]
    internal static partial int shim_retain_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_backward(
        nint* outputs, int outputCount, nint* gradients, int gradientCount, nint* inputs, int inputCount, int retain, int createGraph);

    [LibraryImport(Library)]
    internal static partial int shim_gradients(
        nint* outputs, int outputCount, nint* gradients, int gradientCount, nint* inputs, int inputCount, int retain, int createGraph, int allowUnused, nint* results);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int shim_grad_mode();

    [LibraryImport(Library)]
    internal static partial void shim_set_grad_mode(int enabled);

    [LibraryImport(Library)]
    internal static partial int shim_inference_mode();

    [LibraryImport(Library)]
    internal static partial nint shim_enter_inference_mode(int enabled);

    [LibraryImport(Library)]
    internal static partial void shim_leave_inference_mode(nint guard);

    [LibraryImport(Library)]
    internal static partial void shim_anomaly_mode(int* enabled, int* checkNan);

    [LibraryImport(Library)]
    internal static partial void shim_set_anomaly_mode(int enabled, int checkNan);

    [LibraryImport(Library)]
    internal static partial void shim_set_managed_calls(void* calls);

    [LibraryImport(Library)]
    internal static partial void shim_append(nint list, nint tensor);

    [LibraryImport(Library)]
    internal static partial int shim_apply(long id, nint* inputs, int count, nint* results, int capacity);

    [LibraryImport(Library)]
    internal static partial int shim_context_save(nint context, nint* tensors, int count);

    [LibraryImport(Library)]
    internal static partial int shim_context_saved(nint context, nint* results, int capacity);

    [LibraryImport(Library)]
    internal static partial void shim_context_mark_dirty(nint context, nint* tensors, int count);

    [LibraryImport(Library)]
    internal static partial void shim_context_mark_non_differentiable(nint context, nint* tensors, int count);

    [LibraryImport(Library)]
    internal static partial void shim_context_materialize(nint context, int value);

    [LibraryImport(Library)]
    internal static partial long shim_register_hook(nint tensor, long id);

    [LibraryImport(Library)]
    internal static partial void shim_remove_hook(nint tensor, long position);

    [LibraryImport(Library)]
    internal static partial MemoryState* shim_start_memory(long limit, long cacheLimit);

    [LibraryImport(Library)]
    internal static partial void shim_empty_cache();

    [LibraryImport(Library)]
    internal static partial long shim_cached_bytes();

    [LibraryImport(Library)]
    internal static partial byte* shim_version();

    [LibraryImport(Library)]
    internal static partial int shim_threads();

    [LibraryImport(Library)]
    internal static partial int shim_set_threads(int count);

    [LibraryImport(Library)]
    internal static partial int shim_interop_threads();

    [LibraryImport(Library)]
    internal static partial int shim_set_interop_threads(int count);

    [LibraryImport(Library)]
    internal static partial int shim_manual_seed(ulong seed);

    [LibraryImport(Library)]
    internal static partial nint shim_default_generator(long device);

    [LibraryImport(Library)]
    internal static partial nint shim_new_generator(ulong seed, long device);

    [LibraryImport(Library)]
    internal static partial void shim_release_generator(nint generator);

    [LibraryImport(Library)]
    internal static partial long shim_generator_device(nint generator);

    [LibraryImport(Library)]
    internal static partial ulong shim_generator_initial_seed(nint generator);

    [LibraryImport(Library)]
    internal static partial void shim_generator_set_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    internal static partial ulong shim_generator_seed(nint generator);

    [LibraryImport(Library)]
    internal static partial nint shim_generator_state(nint generator);

    [LibraryImport(Library)]
    internal static partial int shim_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)]
    internal static partial int shim_cuda_available();

    [LibraryImport(Library)]
    internal static partial int shim_cuda_devices();

    [LibraryImport(Library)]
    internal static partial int shim_cudnn_available();

    [LibraryImport(Library)]
    internal static partial int shim_cuda_seed(ulong seed, int all);

    [LibraryImport(Library)]
    internal static partial int shim_cuda_synchronize(long index);

    [LibraryImport(Library)]
    internal static partial int shim_device_memory(int device, long* counts);

    [LibraryImport(Library)]
    internal static partial long shim_device_allocated(int devices);

    [LibraryImport(Library)]
    internal static partial int shim_device_reset_peaks(int device);

    [LibraryImport(Library)]
    internal static partial int shim_device_empty_cache();

    [LibraryImport(Library)]
    internal static partial int shim_flag(int flag);

    [LibraryImport(Library)]
    internal static partial void shim_set_flag(int flag, int value);
}
