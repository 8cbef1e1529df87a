// The tagged value both sides exchange, and tensor handles.
#pragma once
#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>

#include <bit>

#include "errors.h"

namespace shim {

// The numbers are those of ArgumentKind in C#.
enum class Tag : int32_t {
  None, Tensor, Integer, Real, Boolean, Complex, Text, Integers, Reals, Booleans, Tensors, Device, Generator, Scalars
};

// 24 bytes, blittable. `a` is a pointer, an integer, the bits of a double or a truth value; `b` the length of what `a`
// points at, or the bits of an imaginary part.
struct Value {
  int64_t a;
  int64_t b;
  Tag tag;
  int32_t unused;

  double real() const { return std::bit_cast<double>(a); }
  double imaginary() const { return std::bit_cast<double>(b); }
  template <class T>
  T* pointer() const { return reinterpret_cast<T*>(a); }
};

// A handle is a TensorImpl with one reference owned by the C# tensor: no box, no copy.
using Handle = c10::TensorImpl*;

inline at::Tensor borrow(Handle handle) {
  return handle == nullptr
      ? at::Tensor()
      : at::Tensor(c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>::reclaim_copy(handle));
}

inline Handle give(at::Tensor tensor) {
  return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr;
}

inline std::vector<at::Tensor> borrow_all(const Handle* handles, int64_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int64_t i = 0; i < count; ++i) tensors.push_back(borrow(handles[i]));
  return tensors;
}

inline at::Generator borrow_generator(int64_t pointer) {
  return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(reinterpret_cast<c10::GeneratorImpl*>(pointer)));
}

inline c10::Device to_device(int64_t packed) {
  return {static_cast<c10::DeviceType>(packed >> 32), static_cast<c10::DeviceIndex>(static_cast<int32_t>(packed))};
}

inline int64_t from_device(c10::Device device) {
  return (static_cast<int64_t>(device.type()) << 32) | static_cast<uint32_t>(static_cast<int32_t>(device.index()));
}

inline at::Scalar to_scalar(const Value& value) {
  switch (value.tag) {
    case Tag::Integer: return value.a;
    case Tag::Real: return value.real();
    case Tag::Boolean: return value.a != 0;
    case Tag::Complex: return c10::complex<double>(value.real(), value.imaginary());
    default: TORCH_CHECK_TYPE(false, "expected a number");
  }
}

}  // namespace shim

SHIM void shim_release(shim::Handle handle) {
  c10::raw::intrusive_ptr::decref(handle);
}

SHIM void shim_release_all(const shim::Handle* handles, int64_t count) {
  for (int64_t i = 0; i < count; ++i) c10::raw::intrusive_ptr::decref(handles[i]);
}

SHIM void shim_retain(shim::Handle handle) {
  c10::raw::intrusive_ptr::incref(handle);
}
