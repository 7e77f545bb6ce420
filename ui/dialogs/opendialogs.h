// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QFileDialog;
class QWidget;

namespace weightroom {

class Settings;

/// Asks for files, or for the folder of a model; opens where it was open last. The caller connects
/// to filesSelected() of the dialog, which is shown already and deletes itself.
QFileDialog *askForModelFiles(Settings *settings, QWidget *parent);
QFileDialog *askForModelFolder(Settings *settings, QWidget *parent);
/// Asks for a folder to be kept among the places.
QFileDialog *askForPlaceFolder(Settings *settings, QWidget *parent);

} // namespace weightroom
