// Threads, generators, CUDA.
#pragma once
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#if __has_include(<c10/core/CachingDeviceAllocator.h>)
#include <c10/core/CachingDeviceAllocator.h>
#endif
#include <dlfcn.h>
#include <torch/csrc/api/include/torch/cuda.h>
#include <torch/csrc/api/include/torch/version.h>

#include "values.h"

SHIM const char* shim_version() { return TORCH_VERSION; }

SHIM int32_t shim_threads() { return at::get_num_threads(); }

// Sets libtorch's threads and OpenBLAS's, which has a pool of its own that libtorch does not know.
SHIM int32_t shim_set_threads(int32_t count) {
  return shim::guarded<int32_t>(0, [&] {
    at::set_num_threads(count);
    if (auto* set = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"))) set(count);
    return 1;
  });
}

SHIM int32_t shim_interop_threads() { return at::get_num_interop_threads(); }

SHIM int32_t shim_set_interop_threads(int32_t count) {
  return shim::guarded<int32_t>(0, [&] {
    at::set_num_interop_threads(count);
    return 1;
  });
}

SHIM int32_t shim_manual_seed(uint64_t seed) {
  return shim::guarded<int32_t>(0, [&] {
    at::manual_seed(seed);
    return 1;
  });
}

SHIM c10::GeneratorImpl* shim_default_generator(int64_t device) {
  return shim::guarded<c10::GeneratorImpl*>(nullptr, [&] {
    auto generator = at::globalContext().defaultGenerator(shim::to_device(device));
    return generator.unsafeReleaseGeneratorImpl();
  });
}

SHIM c10::GeneratorImpl* shim_new_generator(uint64_t seed, int64_t device) {
  return shim::guarded<c10::GeneratorImpl*>(nullptr, [&] {
    const auto where = shim::to_device(device);
    auto generator = where.is_cpu() ? at::detail::createCPUGenerator(seed) : at::globalContext().defaultGenerator(where).clone();
    generator.set_current_seed(seed);
    return generator.unsafeReleaseGeneratorImpl();
  });
}

SHIM void shim_release_generator(c10::GeneratorImpl* generator) { c10::raw::intrusive_ptr::decref(generator); }

SHIM int64_t shim_generator_device(c10::GeneratorImpl* generator) { return shim::from_device(generator->device()); }

SHIM uint64_t shim_generator_initial_seed(c10::GeneratorImpl* generator) { return generator->current_seed(); }

SHIM void shim_generator_set_seed(c10::GeneratorImpl* generator, uint64_t seed) {
  std::lock_guard<std::mutex> lock(generator->mutex_);
  generator->set_current_seed(seed);
}

SHIM uint64_t shim_generator_seed(c10::GeneratorImpl* generator) {
  std::lock_guard<std::mutex> lock(generator->mutex_);
  return generator->seed();
}

SHIM shim::Handle shim_generator_state(c10::GeneratorImpl* generator) {
  return shim::guarded<shim::Handle>(nullptr, [&] {
    std::lock_guard<std::mutex> lock(generator->mutex_);
    return generator->get_state().release();
  });
}

SHIM int32_t shim_generator_set_state(c10::GeneratorImpl* generator, shim::Handle state) {
  return shim::guarded<int32_t>(0, [&] {
    std::lock_guard<std::mutex> lock(generator->mutex_);
    generator->set_state(*state);
    return 1;
  });
}

SHIM int32_t shim_cuda_available() {
  return shim::guarded<int32_t>(0, [] { return torch::cuda::is_available() ? 1 : 0; });
}

SHIM int32_t shim_cuda_devices() {
  return shim::guarded<int32_t>(0, [] { return static_cast<int32_t>(torch::cuda::device_count()); });
}

SHIM int32_t shim_cudnn_available() {
  return shim::guarded<int32_t>(0, [] { return torch::cuda::cudnn_is_available() ? 1 : 0; });
}

SHIM int32_t shim_cuda_seed(uint64_t seed, int32_t all) {
  return shim::guarded<int32_t>(0, [&] {
    all != 0 ? torch::cuda::manual_seed_all(seed) : torch::cuda::manual_seed(seed);
    return 1;
  });
}

SHIM int32_t shim_cuda_synchronize(int64_t index) {
  return shim::guarded<int32_t>(0, [&] {
    torch::cuda::synchronize(index);
    return 1;
  });
}

namespace shim {

// Setters changed from bool to an enumeration of choices in 2.x; a template takes whichever the headers have.
template <class Context>
bool half_reduction(Context& context) {
  if constexpr (requires { static_cast<bool>(context.allowFP16ReductionCuBLAS()); })
    return static_cast<bool>(context.allowFP16ReductionCuBLAS());
  else
    return static_cast<int>(context.allowFP16ReductionCuBLAS()) == 0;
}

template <class Context>
void set_half_reduction(Context& context, bool on) {
  if constexpr (requires { context.setAllowFP16ReductionCuBLAS(on, on); })
    context.setAllowFP16ReductionCuBLAS(on, on);
  else
    context.setAllowFP16ReductionCuBLAS(on);
}

}  // namespace shim

namespace shim {

using namespace c10;

// The allocator of a GPU, where libtorch shows it without CUDA's own headers: 2.9 and later. Templates, because the name is
// looked up only where it is there.
template <class Type>
concept HasDeviceAllocator = requires(Type type) { getDeviceAllocator(type); };

template <class Type, class Body>
int32_t with_device_allocator(Type type, Body&& body) {
  return guarded<int32_t>(0, [&]() -> int32_t {
    if constexpr (HasDeviceAllocator<Type>)
      body(*getDeviceAllocator(type));
    else
      TORCH_CHECK_NOT_IMPLEMENTED(false, "libtorch ", TORCH_VERSION, " does not tell of its GPU memory; 2.9 and later do");
    return 1;
  });
}

}  // namespace shim

// Bytes: allocated, their peak, reserved, their peak, free, total; the last two -1 when this libtorch does not tell.
SHIM int32_t shim_device_memory(int32_t index, int64_t* counts) {
  return shim::with_device_allocator(c10::DeviceType::CUDA, [&](auto& allocator) {
    const auto statistics = allocator.getDeviceStats(static_cast<c10::DeviceIndex>(index));
    counts[0] = statistics.allocated_bytes[0].current;
    counts[1] = statistics.allocated_bytes[0].peak;
    counts[2] = statistics.reserved_bytes[0].current;
    counts[3] = statistics.reserved_bytes[0].peak;
    counts[4] = counts[5] = -1;
    if constexpr (requires { allocator.getMemoryInfo(static_cast<c10::DeviceIndex>(index)); }) {
      const auto [free, total] = allocator.getMemoryInfo(static_cast<c10::DeviceIndex>(index));
      counts[4] = static_cast<int64_t>(free);
      counts[5] = static_cast<int64_t>(total);
    }
  });
}

// Bytes that tensors and graphs hold on all GPUs; 0 when this libtorch does not tell, or has used none yet.
SHIM int64_t shim_device_allocated(int32_t devices) {
  int64_t allocated = 0;
  shim::with_device_allocator(c10::DeviceType::CUDA, [&](auto& allocator) {
    if (!allocator.initialized()) return;
    for (int32_t i = 0; i < devices; ++i)
      allocated += allocator.getDeviceStats(static_cast<c10::DeviceIndex>(i)).allocated_bytes[0].current;
  });
  return allocated;
}

SHIM int32_t shim_device_reset_peaks(int32_t index) {
  return shim::with_device_allocator(
      c10::DeviceType::CUDA, [&](auto& allocator) { allocator.resetPeakStats(static_cast<c10::DeviceIndex>(index)); });
}

SHIM int32_t shim_device_empty_cache() {
  return shim::with_device_allocator(c10::DeviceType::CUDA, [](auto& allocator) { allocator.emptyCache(); });
}

// Flags of the global context by number: 0 TF32 in matmul, 1 TF32 in cuDNN, 2 FP16 reduction, 3 flash SDP, 4 math SDP.
SHIM int32_t shim_flag(int32_t flag) {
  auto& context = at::globalContext();
  switch (flag) {
    case 0: return context.allowTF32CuBLAS();
    case 1: return context.allowTF32CuDNN();
    case 2: return shim::half_reduction(context);
    case 3: return context.userEnabledFlashSDP();
    case 4: return context.userEnabledMathSDP();
    default: return 0;
  }
}

SHIM void shim_set_flag(int32_t flag, int32_t value) {
  auto& context = at::globalContext();
  const bool on = value != 0;
  switch (flag) {
    case 0: context.setAllowTF32CuBLAS(on); break;
    case 1: context.setAllowTF32CuDNN(on); break;
    case 2: shim::set_half_reduction(context, on); break;
    case 3: context.setSDPUseFlash(on); break;
    case 4: context.setSDPUseMath(on); break;
    default: break;
  }
}
