// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"
#include "core/topology/topology.h"
#include "ui/document/modelpage.h"
#include "ui/overview/modelsummary.h"

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace weightroom {

class DtypeShares;
class FitLine;
class LabelsBox;
class ModelActions;
class SnippetBox;
class TextTable;
class WeightsHash;

/// What a model is, on one page: kind, origin, sizes, dtypes, inputs and outputs, files, findings,
/// metadata. Everything can be selected and copied as text.
class OverviewPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    explicit OverviewPage(ModelDocument *document, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    bool isComplete() const override;
    void copySelection() override;
    void selectAll() override;

    /// What can be done with the model and is remembered about it: shows the sections that need it.
    /// \a actions outlive the page; null: as without.
    void setActions(ModelActions *actions);
    /// Scrolls to the list of findings and gives it the focus.
    void showFindings();
    /// All that the page says.
    QString plainText() const;

Q_SIGNALS:
    /// \a finding is to be shown where it is.
    void findingActivated(const Finding &finding);

protected:
    void begin() override;

private:
    struct Section
    {
        QLabel *heading;
        QWidget *body;
    };
    void buildHead(QVBoxLayout *column);
    void buildSections(QVBoxLayout *column);
    Section addSection(QVBoxLayout *column, const QString &heading, QWidget *body);
    static void showSection(const Section &section, bool visible);
    void addFigure(const QString &name, const QString &value, const QString &toolTip = {});
    void addFact(const QString &name, const QString &value, const QString &toolTip = {});

    void showSummary(const ModelSummary &summary);
    void showFacts(const ModelSummary &summary);
    void showCare();
    void showTopology();
    void showFiles();
    void fillFindings();

    std::optional<ModelSummary> m_summary;
    QStringList m_figureTexts;
    QList<Finding> m_shownFindings; ///< by row, the gravest first
    QScrollArea *m_scroll;
    QLabel *m_kind;
    QHBoxLayout *m_figures;
    QGridLayout *m_facts;
    DtypeShares *m_shares;
    TextTable *m_ports;
    TextTable *m_files;
    TextTable *m_findings;
    QPlainTextEdit *m_metadata;
    QPlainTextEdit *m_training;
    WeightsHash *m_hash;
    ModelActions *m_actions = nullptr;
    LabelsBox *m_labels;
    FitLine *m_fit;
    SnippetBox *m_snippets;
    QPushButton *m_editMetadata;
    Section m_sharesSection{};
    Section m_portsSection{};
    Section m_filesSection{};
    Section m_findingsSection{};
    Section m_labelsSection{};
    Section m_fitSection{};
    Section m_snippetsSection{};
    Section m_metadataSection{};
    Section m_trainingSection{};
};

} // namespace weightroom
