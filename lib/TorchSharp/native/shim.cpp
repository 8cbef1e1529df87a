// A small C ABI over libtorch. One translation unit, compiled on the user's machine against the libtorch found there,
// 1.13 or 2.x, CPU or CUDA; it holds no list of operators.
//
//   errors.h     exceptions become a thread-local message and a kind; nothing crosses the ABI
//   values.h     the tagged value both sides exchange, and tensor handles (released TensorImpl pointers)
//   parameters.h what a schema says of an operator's parameters, and values coerced to it
//   direct.h     operators called without boxing, for the signatures that many share
//   operators.h  operators by name through the dispatcher
//   tensors.h    what is read off a tensor without an operator, tensors over memory, indexing
//   autograd.h   gradients, graph, modes, hooks, functions written in C#
//   memory.h     the CPU allocator that counts live bytes and keeps freed blocks for reuse
//   device.h     threads, generators, CUDA
#include "errors.h"
#include "values.h"
#include "parameters.h"
#include "direct.h"
#include "operators.h"
#include "tensors.h"
#include "autograd.h"
#include "memory.h"
#include "device.h"
