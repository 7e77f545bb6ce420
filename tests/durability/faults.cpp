// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "faults.h"

#include <QtGlobal>

#include <dlfcn.h>

namespace weightroom::testing {

namespace {

template <typename Function>
Function *injected(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_DEFAULT, name));
}

} // namespace

bool FaultInjector::isThere()
{
    return injected<void(int, int)>("fault_arm") != nullptr;
}

void FaultInjector::arm(int at, FaultKind kind)
{
    if (auto *function = injected<void(int, int)>("fault_arm"))
        function(at, static_cast<int>(kind));
}

void FaultInjector::armFromEnvironment()
{
    const int at = qEnvironmentVariableIntValue("FAULT_AT");
    if (at > 0)
        arm(at, static_cast<FaultKind>(qEnvironmentVariableIntValue("FAULT_KIND")));
}

int FaultInjector::disarm()
{
    auto *function = injected<int()>("fault_disarm");
    return function ? function() : 0;
}

} // namespace weightroom::testing
