// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/topology/layershapes/callshapes.h"

/// What goes over an input in steps and keeps states.
namespace weightroom::layershapes {

/// RNN, LSTM, GRU, SimpleRNN: the output, then the states where they are given out.
Outputs recurrent(const LayerCall &call);
Outputs convolutionalLstm(const LayerCall &call);

} // namespace weightroom::layershapes
