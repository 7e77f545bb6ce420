// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/welcome/welcomepage.h"

#include "ui/document/modelurl.h"
#include "ui/widgets/entrybutton.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype shownRecentModels = 6;
constexpr int welcomeWidth = 920;

QLabel *welcomeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const QList<SampleModel> &samples, QWidget *parent)
    : QWidget(parent)
    , m_recentList(nullptr)
    , m_noRecent(nullptr)
{
    setObjectName(u"welcomePage"_s);
    auto *column = new QWidget(this);
    column->setMaximumWidth(welcomeWidth);
    auto *title = new QLabel(tr("Welcome to Weightroom"), column);
    title->setObjectName(u"welcomeTitle"_s);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    auto *lines = new MutedLabel(tr("Open, inspect and keep TensorFlow.js models. Files are only "
                                    "read: nothing you open here is changed.\n"
                                    "The side bar has the places where models are kept: stores as "
                                    "in a browser, your folders and servers. Drag models from one "
                                    "to another."),
                                 column);
    lines->setWordWrap(true);

    auto *lists = new QHBoxLayout;
    lists->setSpacing(32);
    if (!samples.isEmpty())
        lists->addWidget(buildSamples(samples), 1);
    lists->addWidget(buildRecent(), 1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(24, 32, 24, 32);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(lines);
    layout->addSpacing(16);
    layout->addWidget(buildDropArea());
    layout->addSpacing(20);
    layout->addLayout(lists);
    layout->addStretch();

    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"welcomeScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

QWidget *WelcomePage::buildDropArea()
{
    auto *area = new DropArea(this);
    area->setObjectName(u"dropArea"_s);
    auto *icon = new IconLabel(u"package-open"_s, IconTone::Accent, 40, area);
    auto *text = new QLabel(tr("Drop a model here: model.json, a folder, or all its files"), area);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *open = new QPushButton(themedIcon(u"package-open"_s), tr("&Open…"), area);
    open->setObjectName(u"welcomeOpen"_s);
    open->setDefault(true);
    setFocusProxy(open);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    auto *folder = new QPushButton(themedIcon(u"folder-open"_s), tr("Open Fol&der…"), area);
    folder->setObjectName(u"welcomeOpenFolder"_s);
    connect(folder, &QPushButton::clicked, this, &WelcomePage::openFolderRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(folder);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(24, 26, 24, 26);
    layout->setSpacing(12);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(text);
    layout->addLayout(buttons);
    return area;
}

QWidget *WelcomePage::buildSamples(const QList<SampleModel> &samples)
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(welcomeHeading(tr("Try a sample"), box));
    const std::array icons{ u"layers"_s, u"image"_s, u"workflow"_s, u"puzzle"_s };
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const SampleModel &sample = samples.at(i);
        auto *button = new EntryButton(
            themedIcon(icons[static_cast<size_t>(i) % icons.size()], IconTone::Accent),
            sample.title, sample.description, box);
        button->setObjectName(u"sample%1"_s.arg(i + 1));
        button->setToolTip(sample.description);
        connect(button, &EntryButton::clicked, this,
                [this, url = sample.url] { Q_EMIT modelRequested(url); });
        layout->addWidget(button);
    }
    layout->addStretch();
    return box;
}

QWidget *WelcomePage::buildRecent()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(welcomeHeading(tr("Recent"), box));
    m_noRecent = new MutedLabel(tr("Models that you open appear here."), box);
    m_noRecent->setWordWrap(true);
    layout->addWidget(m_noRecent);
    m_recentList = new QVBoxLayout;
    m_recentList->setSpacing(4);
    layout->addLayout(m_recentList);
    layout->addStretch();
    return box;
}

void WelcomePage::setRecentModels(const QStringList &urls, const QSet<QString> &away)
{
    while (QLayoutItem *item = m_recentList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &url : urls.first(std::min(urls.size(), shownRecentModels))) {
        auto *button = new EntryButton(themedIcon(u"history"_s), modelName(url),
                                       QDir::toNativeSeparators(url), this);
        button->setDescriptionIsPath();
        button->setObjectName(u"recent%1"_s.arg(m_recentList->count() + 1));
        button->setEnabled(!away.contains(url));
        button->setToolTip(away.contains(url) ? tr("This model is not there any more: %1").arg(url)
                                              : url);
        connect(button, &EntryButton::clicked, this, [this, url] { Q_EMIT modelRequested(url); });
        m_recentList->addWidget(button);
    }
    m_noRecent->setVisible(urls.isEmpty());
}

} // namespace weightroom
