// What is read off a tensor without an operator, tensors over memory, and indexing.
#pragma once
#include <ATen/EmptyTensor.h>
#include <ATen/TensorIndexing.h>

#include <cstring>

#include "direct.h"

namespace shim {

// One subscript; the numbers of `kind` are those of TensorIndexKind in C#.
struct Subscript {
  int64_t start;
  int64_t stop;
  int64_t step;
  Handle tensor;
  int32_t kind;
  int32_t given;  // bit 0: start, bit 1: stop, bit 2: step
};

enum class SubscriptKind : int32_t { None, Ellipsis, Integer, Boolean, Slice, Tensor };

inline at::indexing::TensorIndex to_index(const Subscript& subscript) {
  using namespace at::indexing;
  switch (static_cast<SubscriptKind>(subscript.kind)) {
    case SubscriptKind::None: return at::indexing::None;
    case SubscriptKind::Ellipsis: return at::indexing::Ellipsis;
    case SubscriptKind::Integer: return subscript.start;
    case SubscriptKind::Boolean: return subscript.start != 0;
    case SubscriptKind::Tensor: return borrow(subscript.tensor);
    default: break;
  }
  const auto optional = [&](int bit, int64_t value) {
    return (subscript.given & bit) != 0 ? c10::optional<int64_t>(value) : c10::nullopt;
  };
  const auto step = optional(4, subscript.step);
  TORCH_CHECK_VALUE(!step || *step > 0, "slice step must be positive");
  // A negative step never reaches here, so the open ends are libtorch's own defaults.
  if (!(subscript.given & 1) && !(subscript.given & 2)) return step ? Slice(at::indexing::None, at::indexing::None, *step) : Slice();
  if (!(subscript.given & 1)) return Slice(at::indexing::None, subscript.stop, step.value_or(1));
  if (!(subscript.given & 2)) return Slice(subscript.start, at::indexing::None, step.value_or(1));
  return Slice(subscript.start, subscript.stop, step.value_or(1));
}

inline std::vector<at::indexing::TensorIndex> to_indices(const Subscript* subscripts, int32_t count) {
  std::vector<at::indexing::TensorIndex> indices;
  indices.reserve(count);
  for (int32_t i = 0; i < count; ++i) indices.push_back(to_index(subscripts[i]));
  return indices;
}

// Numbers, slices, new dimensions and an ellipsis make a view by an operator or two, without the lists that the general way
// builds first. Undefined when that way has to be gone: masks and lists of positions, and subscripts that it refuses.
inline at::Tensor simple_view(const at::Tensor& tensor, const Subscript* subscripts, int32_t count) {
  int64_t named = 0;
  for (int32_t i = 0; i < count; ++i) {
    const auto kind = static_cast<SubscriptKind>(subscripts[i].kind);
    if (kind == SubscriptKind::Tensor || kind == SubscriptKind::Boolean) return {};
    if (kind == SubscriptKind::Integer || kind == SubscriptKind::Slice) ++named;
  }
  int64_t between = tensor.dim() - named;
  if (between < 0) return {};
  at::Tensor view = tensor;
  int64_t dim = 0;
  for (int32_t i = 0; i < count; ++i) {
    const Subscript& subscript = subscripts[i];
    switch (static_cast<SubscriptKind>(subscript.kind)) {
      case SubscriptKind::Integer: {
        const int64_t size = view.size(dim);
        if (subscript.start < -size || subscript.start >= size) return {};
        view = view.select(dim, subscript.start);
        break;
      }
      case SubscriptKind::Slice: {
        if ((subscript.given & 4) != 0 && subscript.step <= 0) return {};
        const bool from = (subscript.given & 1) != 0 && subscript.start != 0;
        const bool to = (subscript.given & 2) != 0 && subscript.stop < view.size(dim);
        if (from || to || subscript.step > 1)
          view = view.slice(
              dim, from ? c10::optional<int64_t>(subscript.start) : c10::nullopt,
              to ? c10::optional<int64_t>(subscript.stop) : c10::nullopt, subscript.step);
        ++dim;
        break;
      }
      case SubscriptKind::None: view = view.unsqueeze(dim++); break;
      default:
        dim += between;
        between = 0;
        break;
    }
  }
  return view.is_same(tensor) ? tensor.alias() : view;
}

}  // namespace shim

SHIM int64_t shim_dim(shim::Handle handle) { return handle->dim(); }
SHIM int64_t shim_numel(shim::Handle handle) { return handle->numel(); }
SHIM int32_t shim_dtype(shim::Handle handle) { return static_cast<int32_t>(c10::typeMetaToScalarType(handle->dtype())); }
SHIM int64_t shim_device(shim::Handle handle) { return shim::from_device(handle->device()); }
SHIM const int64_t* shim_sizes(shim::Handle handle) { return handle->sizes().data(); }
SHIM const int64_t* shim_strides(shim::Handle handle) { return handle->strides().data(); }
SHIM int64_t shim_storage_offset(shim::Handle handle) { return handle->storage_offset(); }
SHIM int64_t shim_element_size(shim::Handle handle) { return handle->itemsize(); }
SHIM int32_t shim_is_contiguous(shim::Handle handle) { return handle->is_contiguous(); }
SHIM int32_t shim_is_sparse(shim::Handle handle) { return handle->is_sparse(); }
SHIM int32_t shim_is_inference(shim::Handle handle) { return handle->is_inference(); }

// The first element's address, or null with an error where the tensor has no addressable storage.
SHIM void* shim_data(shim::Handle handle) {
  return shim::guarded<void*>(nullptr, [&] { return shim::borrow(handle).data_ptr(); });
}

// A new CPU tensor of `sizes` holding a copy of `bytes` bytes at `source` (uninitialised when null).
SHIM shim::Handle shim_from_memory(const void* source, int64_t bytes, const int64_t* sizes, int32_t dims, int32_t dtype) {
  return shim::guarded<shim::Handle>(nullptr, [&] {
    at::Tensor tensor = at::detail::empty_cpu(
        c10::IntArrayRef(sizes, dims), static_cast<c10::ScalarType>(dtype), c10::nullopt, c10::nullopt, c10::nullopt, c10::nullopt);
    if (source != nullptr && bytes > 0) std::memcpy(tensor.data_ptr(), source, bytes);
    return shim::give(std::move(tensor));
  });
}

// A CPU tensor over memory of the caller, who is told through `done(context)` when the last user lets go.
SHIM shim::Handle shim_over_memory(
    void* data, int64_t bytes, const int64_t* sizes, int32_t dims, int32_t dtype, void (*done)(void*), void* context) {
  return shim::guarded<shim::Handle>(nullptr, [&] {
    c10::DataPtr pointer(data, context, done, c10::Device(c10::kCPU));
    c10::Storage storage(c10::Storage::use_byte_size_t(), bytes, std::move(pointer), nullptr, false);
    at::Tensor tensor = at::detail::make_tensor<c10::TensorImpl>(
        std::move(storage), c10::DispatchKeySet(c10::DispatchKey::CPU), c10::scalarTypeToTypeMeta(static_cast<c10::ScalarType>(dtype)));
    tensor.unsafeGetTensorImpl()->set_sizes_contiguous(c10::IntArrayRef(sizes, dims));
    return shim::give(std::move(tensor));
  });
}

// One position of the first dimension: the index that loops use most, without a list of subscripts.
SHIM shim::Handle shim_at(shim::Handle handle, int64_t position) {
  return shim::guarded<shim::Handle>(nullptr, [&] {
    shim::hear_warnings();
    return shim::give(shim::LentTensor(handle).get().select(0, position));
  });
}

SHIM shim::Handle shim_index(shim::Handle handle, const shim::Subscript* subscripts, int32_t count) {
  return shim::guarded<shim::Handle>(nullptr, [&] {
    shim::hear_warnings();
    const auto tensor = shim::borrow(handle);
    auto view = shim::simple_view(tensor, subscripts, count);
    return shim::give(view.defined() ? std::move(view) : tensor.index(shim::to_indices(subscripts, count)));
  });
}

// Assigns a tensor, or a number when `tensor` is null. Returns 0 after an error.
SHIM int32_t shim_index_put(
    shim::Handle handle, const shim::Subscript* subscripts, int32_t count, shim::Handle tensor, const shim::Value* number) {
  return shim::guarded<int32_t>(0, [&] {
    const auto indices = shim::to_indices(subscripts, count);
    if (tensor != nullptr)
      shim::borrow(handle).index_put_(indices, shim::borrow(tensor));
    else
      shim::borrow(handle).index_put_(indices, shim::to_scalar(*number));
    return 1;
  });
}
