// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProxyStyle>

class QFrame;

namespace weightroom {

/// Lets \a frame, which takes the focus and fills a page, have a line around it only then.
void frameOnlyWithFocus(QFrame *frame);

/// Fusion without its gradients and bevels: flat surfaces, hairlines, slightly rounded fields, one
/// accent colour, and a focus ring that is always to be seen. Every colour comes from the palette.
class QuietStyle : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuietStyle)

public:
    QuietStyle();

    using QProxyStyle::polish;
    /// Labels begin where the layout begins, whatever the direction of their text.
    void polish(QWidget *widget) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
};

} // namespace weightroom
